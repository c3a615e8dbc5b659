import { describe, expect, it } from '@jest/globals';
import { holidayZoneOfDepartment } from '@maillage/calendar';
import { departmentNames } from '@maillage/contracts/codes';
import { readListLine, type ListColumn, type ListLine } from './national-list.js';

const valfleury: Record<ListColumn, string> = {
  id_fs: '9001',
  insee_dep: '01',
  lib_fs: 'France services de Valfleury',
  adresse: '1 Place de la Halle',
  complement_adresse: 'Bâtiment B',
  insee_com: '01990',
  code_postal: '01990',
  lib_com: 'Valfleury',
  latitude: '46.1',
  longitude: '5.4',
  mail: 'maison@exemple.invalid',
  telephone: '',
  h_lundi: '09:00 - 12:00',
  h_mardi: '',
  h_mercredi: '',
  h_jeudi: '',
  h_vendredi: '',
  h_samedi: '',
  prise_rdv: 'Oui',
  commentaire: '',
  type_fs: 'Principal',
  format_fs: 'Fixe',
  groupe_fs: 'EPCI Inventé',
  labellisation_fs: 'Espace labellisé 01/02/2020',
};

function aLine(changes: Partial<Record<ListColumn, string>> = {}): ListLine {
  return { line: 2, cells: { ...valfleury, ...changes } };
}

function structureOf(line: ListLine) {
  const read = readListLine(line);
  if (!read.accepted) throw new Error(`refused for ${read.column}`);
  return read.structure;
}

describe('a line of the national list', () => {
  it('says what Maillage keeps of a house', () => {
    expect(structureOf(aLine())).toMatchObject({
      nationalId: '9001',
      name: 'France services de Valfleury',
      address: '1 Place de la Halle, Bâtiment B',
      kind: 'main',
      format: 'fixed',
      zone: 'Europe/Paris',
      latitude: 46.1,
      longitude: 5.4,
      takesAppointments: true,
      phone: null,
      mail: 'maison@exemple.invalid',
      groups: ['EPCI Inventé'],
      labelledOn: '2020-02-01',
      comment: null,
    });
  });

  it.each([
    ['Fixe', 'fixed'],
    ['Multisites', 'multi-site'],
    ['Bus_équivalent', 'bus'],
    ['Fixe_antenne(s)', 'fixed-with-antennas'],
    ['Itinérante', 'itinerant'],
  ])('of format %s is %s', (written, format) => {
    expect(structureOf(aLine({ format_fs: written })).format).toBe(format);
  });

  it('of type Antenne is an antenna', () => {
    expect(structureOf(aLine({ type_fs: 'Antenne' })).kind).toBe('antenna');
  });

  it.each([
    ['2A', 'Europe/Paris'],
    ['971', 'America/Guadeloupe'],
    ['973', 'America/Cayenne'],
    ['974', 'Indian/Reunion'],
    ['976', 'Indian/Mayotte'],
    ['978', 'America/Marigot'],
  ])('of department %s keeps the clock of %s', (department, zone) => {
    expect(structureOf(aLine({ insee_dep: department })).zone).toBe(zone);
  });

  it('may have no coordinates, but not half of them', () => {
    expect(structureOf(aLine({ latitude: '', longitude: '' })).latitude).toBeNull();
    expect(readListLine(aLine({ latitude: '' })).accepted).toBe(false);
    expect(readListLine(aLine({ latitude: '146.1' })).accepted).toBe(false);
  });

  it.each([
    ['id_fs', ''],
    ['insee_dep', '20'],
    ['lib_fs', ' '],
    ['insee_com', '1'],
    ['code_postal', '1990'],
    ['type_fs', 'Autre'],
    ['format_fs', 'Péniche'],
    ['prise_rdv', ''],
  ] as const)('is left out when %s is "%s"', (column, text) => {
    expect(readListLine(aLine({ [column]: text }))).toEqual({ accepted: false, column, text });
  });
});

describe('departments', () => {
  it('are the 101 of France and the territories, with 2A and 2B for Corsica', () => {
    expect(departmentNames.size).toBe(96 + 11);
    expect(departmentNames.get('2A')).toBe('Corse-du-Sud');
    expect(departmentNames.get('90')).toBe('Territoire de Belfort');
    expect(departmentNames.has('20')).toBe(false);
    for (const code of departmentNames.keys()) holidayZoneOfDepartment(code);
  });
});
