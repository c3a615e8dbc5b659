import polyglotI18nProvider from 'ra-i18n-polyglot';
import frenchMessages from 'ra-language-french';
import type { TranslationMessages } from 'react-admin';

const resources = {
  beneficiaries: { name: 'Usager |||| Usagers' },
  appointments: { name: 'Rendez-vous |||| Rendez-vous' },
  activities: { name: 'Activité |||| Activités' },
  mandates: { name: 'Mandat |||| Mandats' },
  cases: { name: 'Demande |||| Demandes' },
  legs: { name: 'Demande reçue |||| Demandes reçues' },
  structures: { name: 'Maison |||| Maisons' },
  'operator-teams': { name: 'Équipe opérateur |||| Équipes opérateurs' },
  members: { name: 'Membre |||| Membres' },
};

const messages: TranslationMessages = { ...frenchMessages, resources };

export const i18nProvider = polyglotI18nProvider(
  () => messages,
  'fr',
  [{ locale: 'fr', name: 'Français' }],
  { allowMissing: true },
);
