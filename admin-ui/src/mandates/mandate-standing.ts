import type { MandateResource } from '@maillage/contracts/http/referrals';

type Standing = Pick<MandateResource, 'inForce' | 'usedFor'>;

/** Whether a case can be opened under it: one given for a single case opens no other. */
export function opensCase({ inForce, usedFor }: Standing): boolean {
  return inForce && usedFor === null;
}

export function standingOf(mandate: Standing): string {
  if (!mandate.inForce) return 'Terminé';
  return mandate.usedFor ? 'Utilisé' : 'En cours';
}
