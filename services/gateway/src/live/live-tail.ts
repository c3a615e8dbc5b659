import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventTail, NatsLink } from '@maillage/messaging';
import { Readiness } from '@maillage/service-kit';
import { LiveStreams } from './live-streams.js';

/** Hears every fact from now on, without a durable, and tells the open consoles. */
@Injectable()
export class LiveTail implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tail: EventTail;

  constructor(
    link: NatsLink,
    readiness: Readiness,
    private readonly streams: LiveStreams,
  ) {
    this.tail = new EventTail({
      link,
      onEvent: (envelope) => streams.say(envelope),
      onReconnect: () => streams.readAgain(),
    });
    readiness.require({ name: 'nats', ok: () => link.live !== undefined });
  }

  onApplicationBootstrap(): void {
    this.tail.start();
  }

  /** Streams end first, since an open one would hold the server's close. */
  async beforeApplicationShutdown(): Promise<void> {
    this.streams.closeAll();
    await this.tail.stop();
  }
}
