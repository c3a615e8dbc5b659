/** What an indicator means. A change of any of this is a new `version`, and a break in its series. */
export interface IndicatorDefinition {
  /** `I01`… as in domain-reporting §2. */
  readonly code: string;
  readonly version: number;
  /** French, as it stands on a screen. */
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly weighting: string;
  readonly rounding: string;
  /** Types of the events whose facts are counted. */
  readonly sourceEvents: readonly string[];
}

const activityEvents = ['reporting.activity.recorded.v1', 'reporting.activity.confirmed.v1'];
const appointmentEvents = [
  'appointments.appointment.booked.v1',
  'appointments.appointment.arrived.v1',
  'appointments.appointment.honoured.v1',
  'appointments.appointment.missed.v1',
  'appointments.appointment.cancelled.v1',
  'appointments.appointment.corrected.v1',
];
const noWeighting = 'Aucune : chaque demande, rendez-vous ou sollicitation compte pour un.';
const wholeNumber = 'Nombre entier, sans arrondi.';
const tenths =
  'Dixième de pour cent, par la méthode du plus fort reste : les parts font exactement 100 %.';
const hundredths =
  'Centième de jour ouvré, arrondi au supérieur ; médiane et 9e décile sont des délais réellement observés (rang le plus proche).';

/** The indicators that are computed today, by code. Source: domain-reporting §2. */
export const indicatorDefinitions: readonly IndicatorDefinition[] = [
  {
    code: 'I01',
    version: 1,
    label: 'Demandes accompagnées',
    definition:
      'Demandes et accompagnements individuels confirmés, au jour de l’accueil dans le fuseau de la maison. Les ateliers et les activités à confirmer ou écartées ne comptent pas.',
    unit: 'demande',
    numerator: 'Activités confirmées de nature demande ou accompagnement individuel.',
    denominator: null,
    weighting: noWeighting,
    rounding: wholeNumber,
    sourceEvents: activityEvents,
  },
  {
    code: 'I08',
    version: 1,
    label: 'Part de chaque opérateur',
    definition:
      'Répartition des mentions d’opérateur dans les demandes accompagnées. Une demande qui concerne deux opérateurs fait deux mentions ; une demande sans opérateur fait une mention « sans opérateur ».',
    unit: '% des mentions',
    numerator: 'Mentions de l’opérateur.',
    denominator: 'Toutes les mentions, « sans opérateur » compris.',
    weighting: 'Aucune : chaque mention compte pour une.',
    rounding: tenths,
    sourceEvents: activityEvents,
  },
  {
    code: 'I09',
    version: 1,
    label: 'Répartition par canal',
    definition:
      'Répartition des demandes accompagnées selon le canal. Téléphone et visio sont dits « à distance ».',
    unit: '% des demandes',
    numerator: 'Demandes accompagnées par ce canal.',
    denominator: 'Demandes accompagnées (I01).',
    weighting: noWeighting,
    rounding: tenths,
    sourceEvents: activityEvents,
  },
  {
    code: 'I10',
    version: 1,
    label: 'Répartition par thème',
    definition: 'Répartition des demandes accompagnées selon leur thème, un seul par demande.',
    unit: '% des demandes',
    numerator: 'Demandes accompagnées sur ce thème.',
    denominator: 'Demandes accompagnées (I01).',
    weighting: noWeighting,
    rounding: tenths,
    sourceEvents: activityEvents,
  },
  {
    code: 'I13',
    version: 1,
    label: 'Demandes résolues sur place',
    definition:
      'Part des demandes résolues sur place parmi celles dont l’issue est connue. Le nombre d’issues inconnues est montré à côté.',
    unit: '% des demandes dont l’issue est connue',
    numerator: 'Demandes d’issue « résolue sur place ».',
    denominator: 'Demandes dont l’issue est connue.',
    weighting: noWeighting,
    rounding: 'Dixième de pour cent, au plus proche.',
    sourceEvents: activityEvents,
  },
  {
    code: 'I15',
    version: 1,
    label: 'Délai de première réponse des opérateurs',
    definition:
      'Temps ouvré entre la transmission d’une sollicitation à un opérateur et sa première réponse, au trimestre de cette réponse. Médiane et 9e décile, par opérateur et tous ensemble.',
    unit: 'jour ouvré',
    numerator: 'Médiane et 9e décile des délais de première réponse.',
    denominator: 'Sollicitations qui ont reçu leur première réponse pendant la période.',
    weighting: noWeighting,
    rounding: hundredths,
    sourceEvents: [
      'referrals.leg.taken-in-charge.v1',
      'referrals.leg.resolved.v1',
      'referrals.leg.closed.v1',
    ],
  },
  {
    code: 'I16',
    version: 1,
    label: 'Délai de résolution des opérateurs',
    definition:
      'Temps ouvré entre la transmission d’une sollicitation à un opérateur et sa résolution, au trimestre de la résolution. Médiane et 9e décile, par opérateur et tous ensemble.',
    unit: 'jour ouvré',
    numerator: 'Médiane et 9e décile des délais de résolution.',
    denominator: 'Sollicitations résolues pendant la période.',
    weighting: noWeighting,
    rounding: hundredths,
    sourceEvents: ['referrals.leg.resolved.v1', 'referrals.leg.closed.v1'],
  },
  {
    code: 'I33',
    version: 1,
    label: 'Rendez-vous pris',
    definition:
      'Rendez-vous dont le jour est dans la période, quel que soit le jour où ils ont été pris et quelle que soit leur suite (honorés, manqués, annulés ou à venir).',
    unit: 'rendez-vous',
    numerator: 'Rendez-vous pris.',
    denominator: null,
    weighting: noWeighting,
    rounding: wholeNumber,
    sourceEvents: appointmentEvents,
  },
  {
    code: 'I34',
    version: 1,
    label: 'Rendez-vous honorés',
    definition: 'Rendez-vous du jour de la période marqués « honoré », corrections comprises.',
    unit: 'rendez-vous',
    numerator: 'Rendez-vous honorés.',
    denominator: null,
    weighting: noWeighting,
    rounding: wholeNumber,
    sourceEvents: appointmentEvents,
  },
  {
    code: 'I35',
    version: 1,
    label: 'Taux d’absence aux rendez-vous',
    definition:
      'Part des rendez-vous où la personne n’est pas venue, parmi ceux dont on sait si elle est venue. Les rendez-vous annulés ou à venir ne comptent pas.',
    unit: '% des rendez-vous honorés ou manqués',
    numerator: 'Rendez-vous manqués.',
    denominator: 'Rendez-vous honorés ou manqués.',
    weighting: noWeighting,
    rounding: 'Dixième de pour cent, au plus proche.',
    sourceEvents: appointmentEvents,
  },
];
