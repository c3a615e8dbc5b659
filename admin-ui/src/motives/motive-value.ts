import type {
  Channel,
  Discretion,
  MotiveBooker,
  MotiveField,
  RoomNeed,
  Theme,
} from '@maillage/contracts/codes';
import { themeLabels } from '../i18n/activity-labels.js';
import { channelLabels } from '../i18n/appointment-labels.js';
import { discretionLabels, motiveBookerLabels, roomNeedLabels } from '../i18n/motive-labels.js';
import { durationText } from '../time/french-dates.js';

export type MotiveValue = string | number | boolean | null | readonly string[];

interface Names {
  readonly operatorOf: (code: string) => string;
  readonly procedureOf: (code: string) => string;
}

/** A value of a field of a motive, as it is read in French. */
export function motiveValueText(field: MotiveField, value: MotiveValue, names: Names): string {
  if (value === null) return nothing[field] ?? 'Aucune';
  switch (field) {
    case 'durationMinutes':
    case 'bufferMinutes':
    case 'stepMinutes':
    case 'minNoticeMinutes':
      return durationText(Number(value));
    case 'horizonDays':
      return `${String(value)} jours`;
    case 'seats':
      return `Atelier de ${String(value)} places`;
    case 'sameAgent':
      return value === true ? 'Oui' : 'Non';
    case 'operatorCodes':
      return listText(value, names.operatorOf);
    case 'procedureCodes':
      return listText(value, names.procedureOf);
    case 'bookableBy':
      return listText(value, (code) => motiveBookerLabels[code as MotiveBooker]);
    case 'requiredDocuments':
      return listText(value, (paper) => paper);
    case 'theme':
      return themeLabels[value as Theme];
    case 'channel':
      return channelLabels[value as Channel];
    case 'room':
      return roomNeedLabels[value as RoomNeed];
    case 'discretion':
      return discretionLabels[value as Discretion];
    case 'label':
    case 'rule':
    case 'instructions':
      return String(value);
  }
}

/** What no value means, where it is not « aucune ». */
const nothing: Partial<Record<MotiveField, string>> = {
  stepMinutes: 'Autant que la durée',
  seats: 'Une personne à la fois',
  durationMinutes: 'Valeur du réseau',
  minNoticeMinutes: 'Valeur du réseau',
  bookableBy: 'Valeur du réseau',
};

function listText(value: MotiveValue, textOf: (item: string) => string): string {
  const items = Array.isArray(value) ? (value as readonly string[]) : [];
  return items.length === 0 ? 'Aucune' : items.map(textOf).join(', ');
}
