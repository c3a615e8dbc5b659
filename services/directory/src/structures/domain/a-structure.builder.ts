import { noDetails, type Structure } from './structure.js';

/** For tests: an invented house, changed as told. */
export function aStructure(changes: Partial<Structure> = {}): Structure {
  return {
    id: 'str-valfleury',
    nationalId: null,
    networkId: 'net-1',
    name: 'France services de Valfleury',
    kind: 'main',
    format: 'fixed',
    department: '01',
    communeInsee: '01990',
    commune: 'Valfleury',
    postcode: '01990',
    address: '1 Place de la Halle',
    latitude: 46.1,
    longitude: 5.4,
    zone: 'Europe/Paris',
    hours: null,
    takesAppointments: true,
    vanished: false,
    ...noDetails,
    phone: null,
    mail: null,
    version: 1,
    ...changes,
  };
}
