import type { Problem } from '@maillage/contracts/http';

/**
 * What a person reads for each refusal: what is wrong, and what to do. Keys are the stable codes of the services.
 * Codes that only a defect of the console could cause fall back to the sentence of their status.
 */
export const sentenceByCode: Readonly<Record<string, string>> = {
  'APPOINTMENT.SLOT_TAKEN': 'Ce créneau vient d’être pris. Choisissez-en un autre.',
  'APPOINTMENT.NOT_FOUND': 'Ce rendez-vous n’existe pas, ou il n’est pas visible avec votre rôle.',
  'APPOINTMENT.STALE':
    'Ce rendez-vous a changé entre-temps : il vient d’être relu, vérifiez et recommencez.',
  'MANDATE.NOT_IN_FORCE': 'Ce mandat n’est plus en cours : faites signer un nouveau mandat.',
  'LEG.STALE': 'Cette demande a changé entre-temps : elle vient d’être relue.',
  'ACTIVITY.STALE': 'Cette activité a changé entre-temps : elle vient d’être relue.',
  'IDEMPOTENCY.STILL_RUNNING':
    'Votre envoi précédent est encore en cours. Attendez quelques secondes et réessayez.',
};

/** Refusals decided by the HTTP status alone. */
const sentenceByStatus: Readonly<Record<number, string>> = {
  400: 'La saisie n’est pas complète ou pas lisible : vérifiez les champs.',
  401: 'Votre session est terminée : reconnectez-vous.',
  403: 'Votre rôle ne permet pas cette action.',
  404: 'Cet élément n’existe pas, ou il n’est pas visible avec votre rôle.',
  409: 'Quelqu’un d’autre a modifié cet élément entre-temps : il vient d’être relu, recommencez.',
  422: 'Cette action n’est pas possible dans l’état actuel.',
  428: 'Rechargez la page avant de recommencer.',
  429: 'Trop d’envois à la suite : attendez une minute et recommencez.',
  502: 'Un service ne répond pas. Réessayez dans quelques secondes.',
  503: 'Un service est momentanément indisponible. Rien n’est perdu : réessayez dans quelques secondes.',
  504: 'La réponse tarde trop. Réessayez dans quelques secondes.',
};

export const offlineSentence =
  'Pas de connexion au réseau. Rien n’a été envoyé : vérifiez la connexion et réessayez.';
export const unreachableSentence =
  'Le serveur ne répond pas. Réessayez dans quelques secondes ; si cela dure, prévenez votre administrateur.';

/** The sentence of a refusal; a defect (5xx) carries the reference that finds it in the logs. */
export function problemSentence(status: number, problem: Partial<Problem> | null): string {
  const known = sentenceByCode[problem?.code ?? ''] ?? sentenceByStatus[status];
  if (known) return known;
  const reference = problem?.correlationId;
  if (status >= 500) {
    const trace = reference ? ` Référence à donner : ${reference.slice(0, 8)}.` : '';
    return `Une erreur est survenue de notre côté, elle est enregistrée.${trace}`;
  }
  return 'La demande a été refusée. Rechargez la page et recommencez.';
}
