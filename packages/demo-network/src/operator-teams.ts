import type { OperatorCode } from '@maillage/contracts/codes';
import type { OperatorTeamState } from '@maillage/contracts/events';
import { demoId } from './random.js';

export interface DemoOperatorTeam extends OperatorTeamState {
  readonly publicNote: string;
  readonly mail: string;
}

const rows: readonly (readonly [OperatorCode, string, string])[] = [
  [
    'CNAF',
    'CAF du Pays d’Orvanne',
    'Joindre le numéro allocataire dans la description n’est pas nécessaire.',
  ],
  ['CNAM', 'CPAM du Pays d’Orvanne', 'Réponse habituelle sous deux jours ouvrés.'],
  ['CNAV', 'Carsat, agence d’Orval', 'Les relevés de carrière demandent plus de temps.'],
  ['MSA', 'MSA du Val d’Orvanne', 'Équipe fermée le mercredi après-midi.'],
  ['DGFIP', 'Service des impôts d’Orval', 'Pour un échéancier, préciser la date limite.'],
  ['FRANCE-TRAVAIL', 'France Travail Castelneuf', 'Actualisations : indiquer le mois concerné.'],
  [
    'FRANCE-TITRES',
    'Point titres d’Orval',
    'Indiquer le numéro de pré-demande sur le formulaire de l’usager.',
  ],
  ['DGEC', 'Correspondant chèque énergie', 'Campagne au printemps.'],
  ['ANAH', 'Espace conseil France Rénov’ d’Orvanne', 'Dossiers MaPrimeRénov’ seulement.'],
];

/** Nine of the thirteen operators have a team here, so that the holes show. */
export const demoOperatorTeams: readonly DemoOperatorTeam[] = rows.map(
  ([operatorCode, name, publicNote]) => ({
    id: demoId('team', operatorCode),
    operatorCode,
    name: `${name} (démonstration)`,
    departments: ['20'],
    zone: 'Europe/Paris',
    holidayDepartment: '20',
    publicNote,
    mail: `${operatorCode.toLowerCase()}@equipes.maillage.example`,
  }),
);

export const demoTeamId = (code: OperatorCode): string => demoId('team', code);
