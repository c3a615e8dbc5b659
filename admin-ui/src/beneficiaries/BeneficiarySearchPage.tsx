import type { PersonMatch } from '@maillage/contracts/http/directory';
import { Stack, Typography } from '@mui/material';
import { Title, useRedirect } from 'react-admin';
import { Section } from '../layout/Section.js';
import { useOwnStructure } from '../places/own-places.js';
import { PersonPicker } from './PersonPicker.js';

/** Finds or enters a person, and opens the file. No list: nobody reads through everybody. */
export default function BeneficiarySearchPage() {
  const redirect = useRedirect();
  const [structure] = useOwnStructure();
  const open = (person: PersonMatch | null) => {
    if (person) redirect(`/beneficiaries/${person.id}/show`);
  };
  return (
    <Stack spacing={2} sx={{ maxWidth: 720 }}>
      <Title title="Usagers" />
      <Section title="Recherche">
        <Stack spacing={1.5}>
          <PersonPicker value={null} onChange={open} structureId={structure?.id ?? ''} />
          <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
            Nom, prénom ou leur début, dans l’ordre que vous voulez, avec l’année ou la date de
            naissance si besoin ; ou un téléphone, ou une adresse électronique complète. Chaque
            consultation est enregistrée ; une personne jamais reçue dans votre maison demande une
            raison.
          </Typography>
        </Stack>
      </Section>
    </Stack>
  );
}
