import type { PersonLanguage, PersonNeed } from '@maillage/contracts/codes';
import { demoNetwork, demoStructures } from './places.js';
import { chance, demoId } from './random.js';

export interface DemoBeneficiary {
  readonly id: string;
  readonly networkId: string;
  /** Where the person is mostly received. */
  readonly structureId: string;
  /** Every house where the person was received. */
  readonly structureIds: readonly string[];
  readonly surname: string;
  readonly birthName: string | null;
  readonly firstName: string;
  readonly birthYear: number | null;
  /** Civil day. */
  readonly birthDate: string | null;
  /** E.164, from the range kept for fiction (06 39 98 …). */
  readonly phone: string | null;
  readonly mail: string | null;
  readonly communeInsee: string | null;
  readonly language: PersonLanguage | null;
  readonly needs: readonly PersonNeed[];
  readonly note: string | null;
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

const notes = [
  'Préfère être reçue le matin.',
  'Vient avec sa fille, qui l’aide à lire les courriers.',
  'Rappeler après 17 h.',
  'N’a pas d’ordinateur : imprimer les documents.',
  'À l’aise avec une tablette, moins avec la souris.',
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
    const birthYear = luck.next() < 0.92 ? luck.int(1934, 2006) : null;
    return {
      ...detailsOf(i, birthYear),
      id: demoId('beneficiary', String(i)),
      networkId: demoNetwork.id,
      structureId: structure.id,
      structureIds: [structure.id, ...secondHouseOf(i)],
      surname,
      firstName,
      birthYear,
      phone: reachable < 0.8 ? `+336399800${String(i % 100).padStart(2, '0')}` : null,
      // A few have neither: the desk calls their family, or tells them at their next visit.
      mail:
        reachable > 0.35 && reachable < 0.94
          ? `personne.${String(i)}@usagers.maillage.example`
          : null,
      communeInsee: structure.communeInsee,
    };
  },
);

/** What is known of some of them only. */
function detailsOf(i: number, birthYear: number | null) {
  const luck = chance(`beneficiary-details:${String(i)}`);
  const two = (n: number) => String(n).padStart(2, '0');
  const dated = birthYear !== null && luck.next() < 0.5;
  return {
    birthName: luck.next() < 0.2 ? luck.pick(surnames) : null,
    birthDate: dated
      ? `${String(birthYear)}-${two(luck.int(1, 12))}-${two(luck.int(1, 28))}`
      : null,
    language: luck.next() < 0.12 ? luck.pick(['ar', 'pt', 'tr', 'uk', 'fsl'] as const) : null,
    needs: luck.next() < 0.12 ? [luck.pick(['hearing', 'sight', 'mobility'] as const)] : [],
    note: luck.next() < 0.15 ? luck.pick(notes) : null,
  };
}

/** One person in eight goes to another house of the network as well. */
function secondHouseOf(i: number): string[] {
  const other = demoStructures[(i + 1) % demoStructures.length];
  return i % 8 === 3 && other ? [other.id] : [];
}

/** Persons received by a demonstration house. */
export function demoBeneficiariesOf(structureId: string): readonly DemoBeneficiary[] {
  return demoBeneficiaries.filter((person) => person.structureId === structureId);
}
