import type { PersonLanguage, PersonNeed } from '@maillage/contracts/codes';
import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import type { Missing } from '../i18n/missing.js';
import type { RefusedRequest } from '../providers/http.js';
import { refusedField, type FormRefusal } from '../providers/refused-field.js';
import { numericDay } from '../time/french-dates.js';

/** What is typed of a person. */
export interface PersonForm {
  readonly surname: string;
  readonly birthName: string;
  readonly firstName: string;
  /** A year, or a day as `12/03/1962`. */
  readonly birth: string;
  readonly phone: string;
  readonly mail: string;
  readonly communeInsee: string;
  readonly language: PersonLanguage | '';
  readonly needs: readonly PersonNeed[];
  readonly note: string;
}

export const emptyPersonForm: PersonForm = {
  surname: '',
  birthName: '',
  firstName: '',
  birth: '',
  phone: '',
  mail: '',
  communeInsee: '',
  language: '',
  needs: [],
  note: '',
};

export function formOf(person: BeneficiaryResource): PersonForm {
  const year = person.birthYear === null ? '' : String(person.birthYear);
  return {
    surname: person.surname,
    birthName: person.birthName ?? '',
    firstName: person.firstName,
    birth: person.birthDate === null ? year : numericDay(person.birthDate),
    phone: person.phone ?? '',
    mail: person.mail ?? '',
    communeInsee: person.communeInsee ?? '',
    language: person.language ?? '',
    needs: person.needs,
    note: person.note ?? '',
  };
}

const orNull = (text: string) => text.trim() || null;

/** Birth date and year that were typed; undefined when they cannot be read. */
function birthOf(
  typed: string,
): { birthDate: string | null; birthYear: number | null } | undefined {
  const text = typed.trim();
  if (text === '') return { birthDate: null, birthYear: null };
  if (/^(19|20)\d{2}$/.test(text)) return { birthDate: null, birthYear: Number(text) };
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  const real = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
  return real ? { birthDate: date, birthYear: Number(year) } : undefined;
}

/** Sentences for what cannot be sent as it is. */
export function problemsOf(form: PersonForm): { readonly birth?: string; readonly mail?: string } {
  const mailIsWrong = form.mail !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(form.mail.trim());
  return {
    ...(birthOf(form.birth) ? {} : { birth: 'Une année, ou une date comme 12/03/1962' }),
    ...(mailIsWrong ? { mail: 'Par exemple nom@exemple.fr' } : {}),
  };
}

/** What keeps the form from being sent, with its article. */
export function missingOf(form: PersonForm): readonly Missing[] {
  const { birth, mail } = problemsOf(form);
  return [
    form.surname.trim() === '' && 'le nom',
    form.firstName.trim() === '' && 'le prénom',
    birth !== undefined && 'une naissance lisible',
    mail !== undefined && 'une adresse électronique lisible',
  ];
}

/** Whether the form can be sent. */
export function isReady(form: PersonForm): boolean {
  return !missingOf(form).some(Boolean);
}

/** What is sent of a form that is ready. */
export function identityOf(form: PersonForm) {
  return {
    surname: form.surname.trim(),
    birthName: orNull(form.birthName),
    firstName: form.firstName.trim(),
    ...(birthOf(form.birth) ?? { birthDate: null, birthYear: null }),
    phone: orNull(form.phone),
    mail: orNull(form.mail),
    communeInsee: orNull(form.communeInsee),
    language: form.language === '' ? null : form.language,
    needs: [...form.needs],
    note: orNull(form.note),
  };
}

/** Fields at which the service's refusals are shown. */
export type PersonField =
  'surname' | 'birthName' | 'firstName' | 'birth' | 'phone' | 'mail' | 'note';

/** The field that a refusal of a person's form is about. */
export function personRefusal(refusal: RefusedRequest): FormRefusal<PersonField> {
  return refusedField<PersonField>(
    refusal,
    {
      'BENEFICIARY.UNKNOWN_PHONE': 'phone',
      'BENEFICIARY.WRONG_BIRTH': 'birth',
      'BENEFICIARY.OFFICIAL_NUMBER': 'note',
    },
    {
      surname: 'surname',
      birthName: 'birthName',
      firstName: 'firstName',
      birthDate: 'birth',
      birthYear: 'birth',
      phone: 'phone',
      mail: 'mail',
      note: 'note',
    },
  );
}
