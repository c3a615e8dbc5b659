import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import { Box, Stack } from '@mui/material';
import { Title, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { ReadState } from '../layout/ReadState.js';
import { RefusedRequest } from '../providers/http.js';
import { OpeningReasonForm } from './OpeningReasonForm.js';
import { PersonActivities } from './PersonActivities.js';
import { PersonAppointments } from './PersonAppointments.js';
import { PersonCases } from './PersonCases.js';
import { PersonHouses } from './PersonHouses.js';
import { PersonHousehold } from './PersonHousehold.js';
import { PersonIdentity } from './PersonIdentity.js';
import { PersonReadings } from './PersonReadings.js';
import { PersonRights } from './PersonRights.js';
import { personLine } from './person-line.js';
import { PersonMandates } from './PersonMandates.js';

/** A person's file: who they are, and what each service knows of them, under the reader's rights. */
export default function BeneficiaryShow() {
  const { id = '' } = useParams();
  const {
    data: person,
    isPending,
    error,
    refetch,
  } = useGetOne<BeneficiaryResource>('beneficiaries', { id }, { retry: false });
  if (error instanceof RefusedRequest && error.code === 'BENEFICIARY.REASON_REQUIRED') {
    return (
      <>
        <Title title="Usager" />
        <OpeningReasonForm beneficiaryId={id} />
      </>
    );
  }
  return (
    <Stack spacing={2}>
      <Title title={person ? personLine(person) : 'Usager'} />
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de la fiche"
      />
      {person && (
        <>
          <PersonIdentity person={person} />
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
              alignItems: 'start',
            }}
          >
            <Stack spacing={2}>
              <PersonAppointments beneficiaryId={id} />
              <PersonActivities beneficiaryId={id} />
              <PersonHousehold beneficiaryId={id} />
            </Stack>
            <Stack spacing={2}>
              <PersonMandates beneficiaryId={id} />
              <PersonCases beneficiaryId={id} />
              <PersonHouses person={person} />
              <PersonReadings beneficiaryId={id} />
              <PersonRights person={person} />
            </Stack>
          </Box>
        </>
      )}
    </Stack>
  );
}
