import type { StructureResource } from '@maillage/contracts/http/directory';
import type { Draft } from './draft.js';

/** As much of a house as the form writes. */
export function draftOf(house: StructureResource): Draft {
  const {
    id: _id,
    nationalId: _nationalId,
    networkId: _networkId,
    department: _department,
    vanished: _vanished,
    freshness: _freshness,
    version: _version,
    distanceKm: _distanceKm,
    ...draft
  } = house;
  return draft;
}

/** A house of which nothing is known yet. */
export const emptyDraft = (zone: string): Draft => ({
  name: '',
  kind: 'main',
  format: 'fixed',
  address: '',
  communeInsee: '',
  commune: '',
  postcode: '',
  latitude: null,
  longitude: null,
  zone,
  takesAppointments: true,
  phone: null,
  mail: null,
  mainStructureId: null,
  carrier: null,
  groups: [],
  rural: false,
  priorityArea: false,
  labelledOn: null,
  comment: null,
  hours: null,
  rooms: [],
  stops: [],
});
