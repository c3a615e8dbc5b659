import type { MandateResource } from '@maillage/contracts/http/referrals';
import { Button, Link, Stack } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useOperators } from '../i18n/catalogue.js';
import { mandateChannelLabels, mandateDurationLabels } from '../i18n/case-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { opensCase, standingOf } from '../mandates/mandate-standing.js';
import { useReaderZone } from '../places/reader-zone.js';
import { dayIn, lastDayBefore, numericDay } from '../time/french-dates.js';

export function PersonMandates({ beneficiaryId }: { beneficiaryId: string }) {
  const operators = useOperators();
  const zone = useReaderZone();
  const { data, isPending, error } = useGetList<MandateResource>('mandates', {
    filter: { beneficiaryId },
  });
  return (
    <Section flush title="Mandats">
      <ReadState pending={isPending} error={error} of="des mandats" />
      {data?.length === 0 && (
        <EmptyState
          title="Aucun mandat"
          detail="Sans mandat, aucune demande ne peut être envoyée à un opérateur."
        />
      )}
      {data?.map((mandate) => (
        <Row
          key={mandate.id}
          title={operators.listOf(mandate.operatorCodes)}
          detail={
            <>
              {`${mandateChannelLabels[mandate.channel]} le ${numericDay(dayIn(zone, mandate.givenAt))}, ${
                mandate.expiresAt
                  ? `jusqu’au ${numericDay(lastDayBefore(zone, mandate.expiresAt))}`
                  : mandateDurationLabels[mandate.duration].toLowerCase()
              }`}
              {mandate.usedFor && <UsedFor usedFor={mandate.usedFor} />}
            </>
          }
          end={
            <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
              <StatusLabel tone={opensCase(mandate) ? 'good' : 'neutral'}>
                {standingOf(mandate)}
              </StatusLabel>
              {opensCase(mandate) && (
                <Button
                  component={RouterLink}
                  to={`/cases/create?mandateId=${mandate.id}&beneficiaryId=${beneficiaryId}`}
                  size="small"
                  variant="outlined"
                  sx={{ whiteSpace: 'nowrap' }}
                >
                  Nouvelle demande
                </Button>
              )}
            </Stack>
          }
        />
      ))}
    </Section>
  );
}

/** What a mandate given for one case was used for. */
function UsedFor({ usedFor }: { usedFor: NonNullable<MandateResource['usedFor']> }) {
  return (
    <div>
      {usedFor.reference === null ? (
        'utilisé pour une autre demande'
      ) : (
        <>
          utilisé pour la demande{' '}
          <Link component={RouterLink} to={`/cases/${usedFor.caseId}/show`}>
            {usedFor.reference}
          </Link>
        </>
      )}
    </div>
  );
}
