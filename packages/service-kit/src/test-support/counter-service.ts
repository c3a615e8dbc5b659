import 'reflect-metadata';
import { DomainError, type Idempotency, type IdempotencyRequest } from '@maillage/kernel';
import type { ExpectedVersion, MemberScope, Outbox, Scope, UnitOfWork } from '@maillage/kernel';
import { Answers, Reaction } from '@maillage/messaging';
import { choreography } from '@maillage/contracts/events';
import { questionContracts, type QuestionName } from '@maillage/contracts/questions';
import {
  Body,
  Controller,
  Get,
  Inject,
  Injectable,
  Module,
  Param,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { InjectModel, MongooseModule } from '@nestjs/mongoose';
import mongoose, { type Model } from 'mongoose';
import { z } from 'zod';
import { appointmentExample } from '@maillage/contracts/events';
import type { ServiceConfig } from '../config.js';
import {
  CurrentScope,
  IdempotencyOf,
  IfMatch,
  MembersOnly,
  Public,
  Roles,
} from '../guard.decorators.js';
import { JobsModule } from '../jobs.module.js';
import { MongoRepository, requireVersion } from '../mongo-repository.js';
import type { Page } from '../page.js';
import { pageOver } from '../page-over.js';
import { ServiceKitModule } from '../service-kit.module.js';
import { IDEMPOTENCY, OUTBOX, UNIT_OF_WORK } from '../tokens.js';

export interface Counter {
  readonly _id: string;
  readonly version: number;
  readonly networkId: string;
  readonly name: string;
}

const counterSchema = new mongoose.Schema(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    networkId: { type: String, required: true },
    name: { type: String, required: true },
  },
  { collection: 'counters', versionKey: false },
).index({ networkId: 1, name: 1 }, { unique: true });

const newCounter = z
  .object({
    id: z.string().max(40),
    networkId: z.string().max(40),
    name: z.string().min(2).max(40),
  })
  .meta({ id: 'NewCounter' });
const listQuery = z.strictObject({
  'page[size]': z.coerce.number().int().min(1).max(50).default(20),
  'page[after]': z.string().max(200).optional(),
  'filter[networkId]': z.string(),
});

@Injectable()
export class Counters extends MongoRepository<Counter> {
  constructor(@InjectModel('Counter') model: Model<Counter>) {
    super(model);
  }

  protected sees(scope: Scope, counter: Counter): boolean {
    return scope.role === 'coordinator' && scope.networkIds.includes(counter.networkId);
  }
  find = this.findDocument.bind(this);
  insert = this.insertDocument.bind(this);
  replace = this.replaceDocument.bind(this);

  list(
    networkId: string,
    page: { size: number; after?: string | undefined },
  ): Promise<Page<Counter>> {
    return pageOver(this.model, [{ networkId }], { field: 'name', direction: 'ascending' }, page);
  }
}

@Roles('coordinator')
@Controller('/v1/counters')
class CounterController {
  constructor(
    private readonly counters: Counters,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
  ) {}

  @Post()
  async create(
    @Body({ schema: newCounter }) body: z.infer<typeof newCounter>,
    @IdempotencyOf() request: IdempotencyRequest | undefined,
  ): Promise<{ id: string; version: number; replayed: boolean }> {
    return this.idempotency.run(request, async (tx) => {
      const { id, ...rest } = body;
      if (rest.name === 'taken')
        throw new DomainError('conflict', 'COUNTER.TAKEN', 'taken', { by: 'x' });
      await this.counters.insert({ _id: id, version: 1, ...rest }, tx);
      await this.outbox.append(tx, [
        {
          type: 'appointments.appointment.booked.v1',
          subject: id,
          aggregateVersion: 1,
          networkId: rest.networkId,
          audience: 'everyone',
          data: { appointment: { ...appointmentExample, id } },
        },
      ]);
      return { id, version: 1 };
    });
  }

  @Get()
  list(@Query({ schema: listQuery }) query: z.infer<typeof listQuery>): Promise<Page<Counter>> {
    return this.counters.list(query['filter[networkId]'], {
      size: query['page[size]'],
      after: query['page[after]'],
    });
  }

  @Get('/broken')
  broken(): never {
    throw new TypeError('secret detail');
  }

  @Get('/private')
  @MembersOnly()
  private(): { open: false } {
    return { open: false };
  }

  @Get('/:id')
  async read(@Param('id') id: string, @CurrentScope() scope: MemberScope): Promise<Counter> {
    const found = await this.counters.find(scope, id);
    if (!found) throw new DomainError('not-found', 'COUNTER.UNKNOWN', `no counter ${id}`);
    return found;
  }

  @Put('/:id/name')
  async rename(
    @Param('id') id: string,
    @Body({ schema: z.object({ name: z.string().min(2) }) }) body: { name: string },
    @CurrentScope() scope: MemberScope,
    @IfMatch() version: ExpectedVersion,
  ): Promise<Counter> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.counters.find(scope, id, tx);
      if (!found) throw new DomainError('not-found', 'COUNTER.UNKNOWN', `no counter ${id}`);
      requireVersion(found, version);
      const next = { ...found, ...body, version: found.version + 1 };
      await this.counters.replace(next, found.version, tx);
      return next;
    });
  }
}

@Controller()
class HearDirectory {
  @Reaction(...choreography.appointments)
  hear(): Promise<void> {
    return Promise.resolve();
  }
}

/** What a service under this name must answer, whatever questions there are: nobody asks them here. */
@Controller()
class AnswerNothing {}
for (const name of Object.keys(questionContracts) as QuestionName[]) {
  if (questionContracts[name].answeredBy !== 'appointments') continue;
  const refuse = (): never => {
    throw new TypeError(`nobody asks the counter ${name}`);
  };
  const descriptor = { value: refuse, writable: true };
  Object.defineProperty(AnswerNothing.prototype, name, descriptor);
  Answers(name)(AnswerNothing.prototype, name, descriptor);
}

@Public()
@Controller('/v1/open')
class OpenController {
  @Get()
  open(): { open: true } {
    return { open: true };
  }
}

@Controller('/v1/forgotten')
class ForgottenController {
  @Get()
  forgotten(): { open: true } {
    return { open: true };
  }
}

@Module({})
export class CounterModule {
  /** A service under the name of appointments: what the tests of the kit boot. */
  static with(config: ServiceConfig, options: { forgotten?: boolean } = {}): DynamicModule {
    return {
      module: CounterModule,
      imports: [
        ServiceKitModule.forRoot({ name: 'appointments', config }),
        JobsModule.forRoot({ name: 'appointments', config }),
        MongooseModule.forFeature([{ name: 'Counter', schema: counterSchema }]),
      ],
      controllers: [
        CounterController,
        HearDirectory,
        AnswerNothing,
        OpenController,
        ...(options.forgotten ? [ForgottenController] : []),
      ],
      providers: [Counters],
      exports: [Counters],
    };
  }
}
