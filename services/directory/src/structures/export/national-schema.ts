import {
  Adresse,
  Contact,
  Courriel,
  DispositifProgrammeNational,
  DispositifProgrammesNationaux,
  Frais,
  FraisACharge,
  Id,
  isValidAddress,
  isValidCourriel,
  isValidTelephone,
  Itinerance,
  Itinerances,
  Localisation,
  ModaliteAcces,
  ModaliteAccompagnement,
  ModalitesAcces,
  ModalitesAccompagnement,
  Nom,
  Pivot,
  Service,
  Services,
  toSchemaLieuMediationNumerique,
  Typologie,
  Typologies,
  type LieuMediationNumerique,
  type SchemaLieuMediationNumerique,
} from '@gouvfr-anct/lieux-de-mediation-numerique';
import { movingFormats, weekdays } from '@maillage/contracts/codes';
import type { Structure, WeekHours } from '../domain/structure.js';

/** Stands for the SIRET, which the national list does not give. */
const UNKNOWN_PIVOT = '00000000000000';
const DAY_NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/**
 * A house in the national schema of places of digital mediation; what the schema does not take (a phone number it
 * cannot read, a sign in an address) is left out, so that the row is always valid.
 * @param parent Name of the main house of an antenna.
 */
export function inNationalSchema(
  structure: Structure,
  { parent, source }: { readonly parent: string | null; readonly source: string },
): SchemaLieuMediationNumerique {
  const { latitude, longitude, freshness, labelledOn, format } = structure;
  const hours = openingHours(structure.hours);
  const place: LieuMediationNumerique = {
    id: Id(structure.id),
    pivot: Pivot(UNKNOWN_PIVOT),
    nom: Nom(structure.name),
    adresse: addressOf(structure),
    ...(latitude === null || longitude === null
      ? {}
      : { localisation: Localisation({ latitude, longitude }) }),
    typologies: Typologies([Typologie.RFS]),
    contact: contactOf(structure),
    ...(hours === '' ? {} : { horaires: hours }),
    source,
    ...(parent === null ? {} : { structure_parente: parent }),
    date_maj: new Date(freshness.at ?? labelledOn ?? 0),
    services: Services([Service.AideAuxDemarchesAdministratives]),
    frais_a_charge: FraisACharge([Frais.Gratuit]),
    itinerance: Itinerances([
      movingFormats.includes(format) ? Itinerance.Itinerant : Itinerance.Fixe,
    ]),
    dispositif_programmes_nationaux: DispositifProgrammesNationaux([
      DispositifProgrammeNational.FranceServices,
    ]),
    modalites_acces: ModalitesAcces(
      structure.phone
        ? [ModaliteAcces.SePresenter, ModaliteAcces.Telephoner]
        : [ModaliteAcces.SePresenter],
    ),
    modalites_accompagnement: ModalitesAccompagnement([
      ModaliteAccompagnement.AccompagnementIndividuel,
    ]),
  };
  return toSchemaLieuMediationNumerique(place);
}

/** The week as OpenStreetMap writes it: `Mo 09:00-12:00,13:30-17:00; Tu off`; empty when it is not known. */
export function openingHours(hours: WeekHours): string {
  if (hours === null) return '';
  return weekdays
    .map((day) => {
      const blocks = hours[day].map(({ from, to }) => `${from}-${to}`).join(',');
      return `${DAY_NAMES[day - 1] ?? ''} ${blocks || 'off'}`;
    })
    .join('; ');
}

function addressOf({ address, commune, postcode, communeInsee }: Structure): Adresse {
  const place = commune.replace(/[^\p{Script=Latin}\d\-'’\s]/gu, ' ').trim() || 'Commune';
  const plain = {
    code_postal: postcode,
    commune: place,
    voie: address.replace(/[^\p{Script=Latin}\d\-,()°.&:+–|;'’/\s]/gu, ' ').trim() || place,
  };
  const complete = { ...plain, code_insee: communeInsee };
  return Adresse(isValidAddress(complete) ? complete : plain);
}

function contactOf({ phone, mail }: Structure): Contact {
  return Contact({
    ...(phone !== null && isValidTelephone(phone) ? { telephone: phone } : {}),
    ...(mail !== null && isValidCourriel(mail) ? { courriels: [Courriel(mail)] } : {}),
  });
}
