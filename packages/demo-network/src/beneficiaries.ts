import { demoNetwork, demoStructures } from './places.js';
import { chance, demoId } from './random.js';

export interface DemoBeneficiary {
  readonly id: string;
  readonly networkId: string;
  readonly structureId: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: number | null;
  /** E.164, from the range kept for fiction (06 39 98 …). */
  readonly phone: string | null;
  readonly mail: string | null;
  readonly communeInsee: string | null;
}

const firstNames = [
  'Adèle',
  'Amadou',
  'Andrée',
  'Antoine',
  'Aurélie',
  'Bernard',
  'Cécile',
  'Chloé',
  'Daniel',
  'Denise',
  'Éric',
  'Fatima',
  'Françoise',
  'Gérard',
  'Huguette',
  'Ibrahim',
  'Jacqueline',
  'Jean',
  'Khadija',
  'Léa',
  'Lucienne',
  'Marcel',
  'Marie',
  'Mehdi',
  'Michel',
  'Mireille',
  'Nicolas',
  'Odette',
  'Pascal',
  'Raymonde',
  'René',
  'Rosa',
  'Samir',
  'Simone',
  'Suzanne',
  'Tiago',
  'Véronique',
  'Xavier',
  'Yvette',
  'Zoé',
] as const;

const surnames = [
  'Abelin',
  'Barrault',
  'Cadoret',
  'Daumasson',
  'Estève-Roy',
  'Fauvelle',
  'Gaudrillon',
  'Hamelin',
  'Issoire',
  'Jolivard',
  'Kermarec',
  'Lagarenne',
  'Mazurel',
  'Nollet',
  'Orsini',
  'Pelletan',
  'Quessard',
  'Rivoal',
  'Sabourin',
  'Tardivel',
  'Ursault',
  'Vernoux',
  'Wartelle',
  'Yvonneau',
  'Zeller',
] as const;

const count = 240;

/** 240 invented persons, spread over the houses. */
export const demoBeneficiaries: readonly DemoBeneficiary[] = Array.from(
  { length: count },
  (_, i) => {
    const luck = chance(`beneficiary:${String(i)}`);
    const structure = demoStructures[i % demoStructures.length];
    if (!structure) throw new RangeError('the demonstration has no house');
    const firstName = luck.pick(firstNames);
    const surname = luck.pick(surnames);
    const reachable = luck.next();
    return {
      id: demoId('beneficiary', String(i)),
      networkId: demoNetwork.id,
      structureId: structure.id,
      surname,
      firstName,
      birthYear: luck.next() < 0.92 ? luck.int(1934, 2006) : null,
      phone: reachable < 0.8 ? `+336399800${String(i % 100).padStart(2, '0')}` : null,
      mail: reachable > 0.35 ? `personne.${String(i)}@usagers.maillage.example` : null,
      communeInsee: structure.communeInsee,
    };
  },
);

/** Persons received by a demonstration house. */
export function demoBeneficiariesOf(structureId: string): readonly DemoBeneficiary[] {
  return demoBeneficiaries.filter((person) => person.structureId === structureId);
}
