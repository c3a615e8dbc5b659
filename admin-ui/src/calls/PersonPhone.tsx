import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import { Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { phoneText } from '../i18n/phone-text.js';

interface PersonPhoneProps {
  readonly beneficiaryId: string;
  readonly name: string;
}

/** The number of one person, read when it is asked for: each reading of a file is logged. */
export function PersonPhone({ beneficiaryId, name }: PersonPhoneProps) {
  const [asked, setAsked] = useState(false);
  const { data: person, error } = useGetOne<BeneficiaryResource>(
    'beneficiaries',
    { id: beneficiaryId },
    { enabled: asked, retry: false },
  );
  if (person?.phone) {
    return (
      <Link href={`tel:${person.phone}`} aria-label={`Appeler ${name}, ${phoneText(person.phone)}`}>
        {phoneText(person.phone)}
      </Link>
    );
  }
  if (person || error) {
    return (
      <Typography component="span" color="text.secondary" sx={{ fontSize: '0.9rem' }}>
        {error
          ? 'Numéro non lisible ici : ouvrez la fiche.'
          : 'Aucun numéro : la fiche montre qui est du même foyer.'}
      </Typography>
    );
  }
  return (
    <Button
      size="small"
      disabled={asked}
      aria-label={`Voir le numéro de ${name}`}
      onClick={() => setAsked(true)}
    >
      Voir le numéro
    </Button>
  );
}
