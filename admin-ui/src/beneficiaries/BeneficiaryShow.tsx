import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import type { BeneficiaryResource } from '@maillage/contracts/http/directory';
import { Box, Button, Link, Stack } from '@mui/material';
import { Title, useGetList, useGetOne } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { appointmentTones } from '../appointments/status-changes.js';
import { phoneText } from '../i18n/phone-text.js';
import { appointmentStatusLabels } from '../i18n/labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { FactList } from '../layout/FactList.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { momentIn } from '../time/french-dates.js';
import { PersonCases } from './PersonCases.js';
import { PersonMandates } from './PersonMandates.js';
import { personLine } from './person-line.js';

/** A person's file: contact, appointments, mandates, cases. */
export default function BeneficiaryShow() {
  const { id = '' } = useParams();
  const {
    data: person,
    isPending,
    error,
    refetch,
  } = useGetOne<BeneficiaryResource>('beneficiaries', { id });
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
          <Section
            title={personLine(person)}
            actions={
              <>
                <Button
                  component={RouterLink}
                  to={`/mandates/create?beneficiaryId=${id}`}
                  variant="outlined"
                >
                  Déclarer un mandat
                </Button>
                <Button component={RouterLink} to={`/book?beneficiaryId=${id}`} variant="contained">
                  Prendre rendez-vous
                </Button>
              </>
            }
          >
            <FactList
              facts={[
                [
                  'Téléphone',
                  person.phone ? (
                    <Link href={`tel:${person.phone}`}>{phoneText(person.phone)}</Link>
                  ) : (
                    'Non donné'
                  ),
                ],
                [
                  'Courriel',
                  person.mail ? (
                    <Link href={`mailto:${person.mail}`}>{person.mail}</Link>
                  ) : (
                    'Non donné'
                  ),
                ],
              ]}
            />
          </Section>
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
              alignItems: 'start',
            }}
          >
            <PersonAppointments beneficiaryId={id} />
            <Stack spacing={2}>
              <PersonMandates beneficiaryId={id} />
              <PersonCases beneficiaryId={id} />
            </Stack>
          </Box>
        </>
      )}
    </Stack>
  );
}

function PersonAppointments({ beneficiaryId }: { beneficiaryId: string }) {
  const { data, isPending, error } = useGetList<AppointmentResource>('appointments', {
    filter: { beneficiaryId },
  });
  return (
    <Section flush title="Rendez-vous">
      <ReadState pending={isPending} error={error} of="des rendez-vous" />
      {data?.length === 0 && <EmptyState title="Aucun rendez-vous" />}
      {data?.map((one) => (
        <Row
          key={one.id}
          title={`${momentIn(one.zone, one.startsAt)}, ${one.motiveLabel}`}
          detail={`${one.structureName}, ${one.memberName}, ${one.reference}`}
          end={
            <StatusLabel tone={appointmentTones[one.status]}>
              {appointmentStatusLabels[one.status]}
            </StatusLabel>
          }
        />
      ))}
    </Section>
  );
}
