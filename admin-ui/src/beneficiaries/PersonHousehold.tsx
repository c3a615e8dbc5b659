import type { HouseholdResponse } from '@maillage/contracts/http/directory';
import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { useRead } from '../providers/use-read.js';
import { personLine } from './person-line.js';

/** Who shares the person's phone or mail. */
export function PersonHousehold({ beneficiaryId }: { beneficiaryId: string }) {
  const { data, isPending, error, refetch } = useRead<HouseholdResponse>('beneficiaries', {
    path: `/${beneficiaryId}/household`,
  });
  return (
    <Section flush title="Même foyer">
      <ReadState pending={isPending} error={error} onRetry={() => void refetch()} of="du foyer" />
      {data?.data.length === 0 && (
        <EmptyState title="Personne d’autre n’a ce téléphone ni ce courriel" />
      )}
      {data?.data.map((person) => (
        <Row
          key={person.id}
          title={
            <Link component={RouterLink} to={`/beneficiaries/${person.id}/show`}>
              {personLine(person)}
            </Link>
          }
          detail={person.receivedHere ? null : 'Jamais reçue dans votre maison'}
        />
      ))}
    </Section>
  );
}
