import { ListPublishedHandler, PublishedRow, publishedView } from './published.view';
import { CountPublicHandler } from './public-figures.query';
import { FindByReceiptCodeHandler, ReceiptCodeRow, receiptCodesView } from './receipt-codes.view';
import { ReadAsSenderHandler } from './sender.query';

/** What InputsModule registers of what is open to everybody. */
export const PUBLIC_VIEWS = [receiptCodesView, publishedView];
export const PUBLIC_ENTITIES = [ReceiptCodeRow, PublishedRow];
export const PUBLIC_HANDLERS = [
  FindByReceiptCodeHandler,
  ReadAsSenderHandler,
  ListPublishedHandler,
  CountPublicHandler,
];
