export { EntryMaker, type MadeEntry, type Reference } from './entry-maker';
export { leafHash, ledgerEntry, type EntryLinks, type EntryRef } from './ledger-entry';
