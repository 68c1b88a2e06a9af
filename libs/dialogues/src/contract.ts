export * from './dialogue.events';
export { dialogueFacts } from './dialogue.facts';
export * from './dialogue.words';
