import type {
  QuestionName,
  QuestionRequest,
  QuestionResponse,
} from '@maillage/contracts/questions';
import { applyDecorators, UseFilters } from '@nestjs/common';
import { Ctx, MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { questionSubject } from './names.js';
import { RethrowFilter } from './reaction.js';

type AnswersDecorator<N extends QuestionName> = <
  Method extends (
    request: QuestionRequest<N>,
    asker: Asker,
  ) => Promise<QuestionResponse<N>> | QuestionResponse<N>,
>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/** Who asks: the part whose token was checked, and the member it acts for. */
export interface Asker {
  readonly part: string;
  /** `member:<id>` */
  readonly act?: string;
}

/**
 * Marks a method of a controller in `messaging/` as the answer to a question. The token, the list of
 * who may ask, the request and the answer are checked around it by `QuestionServer`.
 */
export function Answers<N extends QuestionName>(question: N): AnswersDecorator<N> {
  const mark = applyDecorators(
    MessagePattern<string>(questionSubject(question), Transport.NATS),
    UseFilters(new RethrowFilter()),
  );
  return (target, key, descriptor) => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    mark(target, key, descriptor);
  };
}
