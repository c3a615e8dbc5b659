export const SMS_OPERATOR = Symbol('SmsOperator');

export interface Sms {
  /** E.164. */
  readonly to: string;
  /** GSM 7-bit letters, one segment. */
  readonly text: string;
  /** The same for every attempt, so that the operator sends one. */
  readonly key: string;
}

/** `refused`: the operator will never send it. One that is away or busy throws. */
export interface SmsOperator {
  send(
    sms: Sms,
  ): Promise<
    | { readonly taken: true; readonly id: string; readonly segments: number }
    | { readonly taken: false }
  >;
}
