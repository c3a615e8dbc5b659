import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { EraseDialog } from '../erasure/EraseDialog.js';
import { Section } from '../layout/Section.js';
import { resourcePaths } from '../providers/resources.js';

/** What a person may ask of the network about their own file. */
export function PersonRights({ person }: { person: BeneficiaryResource }) {
  const file = `${resourcePaths.beneficiaries}/${encodeURIComponent(person.id)}`;
  const [erasing, setErasing] = useState(false);
  return (
    <Section
      title="Droits de la personne"
      actions={
        <>
          <Button href={`${file}/export.pdf`} download>
            Exporter en PDF
          </Button>
          <Button href={`${file}/export`} download={`usager-${person.id}.json`}>
            Exporter en JSON
          </Button>
          <Button color="error" onClick={() => setErasing(true)}>
            Effacer la fiche
          </Button>
        </>
      }
    >
      <Typography color="text.secondary">
        La personne peut demander une copie de tout ce qui la concerne, ou que tout soit effacé,
        partout et pour de bon. Chaque copie est notée au journal des lectures.
      </Typography>
      {erasing && <EraseDialog person={person} onClose={() => setErasing(false)} />}
    </Section>
  );
}
