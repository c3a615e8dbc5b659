import type { PersonMatch } from '@maillage/contracts/http/directory';
import { Alert, Button, Stack, Typography } from '@mui/material';
import { ReadState } from '../layout/ReadState.js';
import { useRead } from '../providers/use-read.js';
import { personLine } from './person-line.js';

interface DuplicateWarningProps {
  readonly candidateIds: readonly string[];
  readonly onSame: (person: PersonMatch) => void;
  readonly onDifferent: () => void;
}

interface Named {
  readonly id: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: number | null;
}

/** Persons who are perhaps the one that is entered: the agent looks, and says. */
export function DuplicateWarning({ candidateIds, onSame, onDifferent }: DuplicateWarningProps) {
  const { data, isPending, error } = useRead<{ data: Named[] }>('beneficiaries', {
    path: '/names',
    body: { ids: candidateIds },
  });
  return (
    <Alert severity="warning" role="alert" sx={{ mt: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>Cette personne est peut-être déjà connue :</Typography>
      <ReadState pending={isPending} error={error} of="des personnes ressemblantes" />
      <Stack spacing={1} sx={{ my: 1 }}>
        {data?.data.map((person) => (
          <Stack key={person.id} direction="row" spacing={1} sx={{ alignItems: 'center' }}>
            <span>{personLine(person)}</span>
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              onClick={() =>
                onSame({ ...person, birthName: null, communeInsee: null, receivedHere: false })
              }
            >
              C’est la même personne
            </Button>
          </Stack>
        ))}
      </Stack>
      <Button size="small" color="inherit" onClick={onDifferent}>
        {candidateIds.length > 1 ? 'Ce n’est aucune d’elles' : 'Ce n’est pas elle'} : enregistrer
      </Button>
    </Alert>
  );
}
