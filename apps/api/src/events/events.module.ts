import { Module } from '@nestjs/common';
import { EventFeed } from './event-feed';
import { EventsController } from './events.controller';

/** Live updates; the store, its words and the views are global (GensvarModule). */
@Module({ controllers: [EventsController], providers: [EventFeed] })
export class EventsModule {}
