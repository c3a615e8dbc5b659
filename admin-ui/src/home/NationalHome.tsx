import { Title } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { Section } from '../layout/Section.js';

/** Published figures only; there is no publication yet, and the page says so. */
export default function NationalHome() {
  return (
    <>
      <Title title="Chiffres publiés" />
      <Section title="Trimestres publiés">
        <EmptyState
          title="Aucun trimestre n’est publié pour l’instant"
          detail="Quand un réseau aura validé et publié un trimestre, ses chiffres agrégés s’afficheront ici, avec leurs définitions. Les chiffres en cours, les personnes et les demandes ne sont jamais visibles avec ce rôle."
        />
      </Section>
    </>
  );
}
