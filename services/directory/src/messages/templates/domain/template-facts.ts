import type { MessageTemplate } from '@maillage/contracts/codes';

/** What the directory itself knows of the place an appointment is at. */
export interface Place {
  readonly name: string;
  readonly address: string;
  readonly commune: string;
  readonly phone: string | null;
  /** IANA name. */
  readonly zone: string;
}

export interface Letter {
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/** Everything a text is made of: a template is a pure function of it. */
export interface TemplateFacts {
  readonly template: MessageTemplate;
  /** Codes, ids and instants. */
  readonly params: Readonly<Record<string, string>>;
  /** A link or a code that only its recipient may read; sealed wherever it is stored. */
  readonly secrets: Readonly<Record<string, string>>;
  /** `null` when no known structure is named. */
  readonly place: Place | null;
  /** IANA name, when no place has one. */
  readonly zone: string;
  /** Address of the console, without a slash at the end. */
  readonly publicUrl: string;
}

/** Whether it takes place elsewhere than at the house, which says the address. */
export function isElsewhere({ params }: TemplateFacts): boolean {
  return params['elsewhere'] !== undefined;
}

/** Whether it says that something does not take place. */
export function isCancellation({ template }: TemplateFacts): boolean {
  return template === 'appointment-cancelled' || template === 'workshop-cancelled';
}

/** The clock that the recipient lives by. */
export function zoneOf({ place, params, zone }: TemplateFacts): string {
  return place?.zone ?? params['zone'] ?? zone;
}
