import { randomUUID } from 'node:crypto';
import type { PartName } from '@maillage/contracts/codes';
import {
  questionContracts,
  type QuestionName,
  type QuestionRequest,
  type QuestionResponse,
} from '@maillage/contracts/questions';
import { DomainError, type DomainErrorKind } from '@maillage/kernel';
import { headers, type Msg, type NatsConnection } from '@nats-io/nats-core';
import { questionSeconds } from './metrics.js';
import { questionSubject } from './names.js';
import type { NatsLink } from './nats-link.js';
import { currentContext } from './request-context.js';
import type { ServiceTokens } from './service-tokens.js';

/** Header that carries the correlation id of a question. */
export const correlationHeader = 'Maillage-Correlation-Id';
const timeoutMs = 1000;

/** What travels back: an answer, or why there is none. */
export type Reply =
  | { readonly answer: unknown }
  | {
      readonly refused: {
        readonly kind: DomainErrorKind;
        readonly code: string;
        readonly message: string;
      };
    };

/** Asks other services, in the format of Nest's NATS transport; every answer within 1 s or none. */
export class Questions {
  constructor(
    private readonly part: PartName,
    private readonly link: NatsLink,
    private readonly tokens: ServiceTokens,
  ) {}

  /**
   * @param options.act the member on whose behalf it is asked, `member:<id>`
   * @throws DomainError `QUESTION.UNANSWERED` (unavailable): nobody there, too late, or off-schema;
   *   or the refusal of the answering service.
   */
  async ask<N extends QuestionName>(
    question: N,
    request: QuestionRequest<N>,
    options: { readonly act?: string } = {},
  ): Promise<QuestionResponse<N>> {
    const contract = questionContracts[question];
    const data = contract.request.parse(request);
    const end = questionSeconds.startTimer({ service: this.part, question });
    const connection = this.link.live;
    if (!connection) {
      end({ outcome: 'unanswered' });
      throw unanswered(question, 'NATS cannot be reached');
    }
    const token = await this.tokens.issue(contract.answeredBy, options.act);
    const message = await this.send(connection, question, { token, data }).catch(
      (error: unknown) => {
        end({ outcome: 'unanswered' });
        throw unanswered(question, (error as Error).message);
      },
    );
    const reply = replyOf(message);
    if (reply && 'refused' in reply) {
      end({ outcome: 'refused' });
      throw new DomainError(reply.refused.kind, reply.refused.code, reply.refused.message);
    }
    const answer = contract.response.safeParse(reply?.answer);
    end({ outcome: answer.success ? 'answered' : 'unanswered' });
    if (!answer.success) throw unanswered(question, 'the answer does not satisfy its contract');
    return answer.data as QuestionResponse<N>;
  }

  private send(connection: NatsConnection, question: QuestionName, data: unknown): Promise<Msg> {
    const subject = questionSubject(question);
    const carried = headers();
    const context = currentContext();
    if (context) {
      carried.set(correlationHeader, context.correlationId);
      carried.set('traceparent', context.traceparent);
    }
    const packet = JSON.stringify({ pattern: subject, id: randomUUID(), data });
    return connection.request(subject, packet, { timeout: timeoutMs, headers: carried });
  }
}

function replyOf(message: Msg): Reply | undefined {
  try {
    return message.json<{ response?: Reply }>().response;
  } catch {
    return undefined;
  }
}

function unanswered(question: QuestionName, why: string): DomainError {
  return new DomainError('unavailable', 'QUESTION.UNANSWERED', `${question}: ${why}`, { question });
}
