import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { EraseDialog } from '../erasure/EraseDialog.js';
import { Section } from '../layout/Section.js';

/** What a person may ask of the network about their own file. */
export function PersonRights({ person }: { person: BeneficiaryResource }) {
  const [erasing, setErasing] = useState(false);
  return (
    <Section
      title="Droits de la personne"
      actions={
        <Button color="error" onClick={() => setErasing(true)}>
          Effacer la fiche
        </Button>
      }
    >
      <Typography color="text.secondary">
        La personne peut demander que tout ce qui la concerne soit effacé, partout et pour de bon.
      </Typography>
      {erasing && <EraseDialog person={person} onClose={() => setErasing(false)} />}
    </Section>
  );
}
