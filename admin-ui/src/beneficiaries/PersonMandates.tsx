import type { MandateResource } from '@maillage/contracts/http/referrals';
import { Button, Stack } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { mandateChannelLabels, mandateDurationLabels } from '../i18n/case-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Row } from '../layout/Row.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { dayIn, metropolitanZone, numericDay } from '../time/french-dates.js';
import { useOperators } from '../i18n/catalogue.js';

const dayOf = (instant: string) => numericDay(dayIn(metropolitanZone, instant));

export function PersonMandates({ beneficiaryId }: { beneficiaryId: string }) {
  const operators = useOperators();
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
          detail={`${mandateChannelLabels[mandate.channel]} le ${dayOf(mandate.givenAt)}, ${
            mandate.expiresAt
              ? `jusqu’au ${dayOf(mandate.expiresAt)}`
              : mandateDurationLabels[mandate.duration].toLowerCase()
          }`}
          end={
            <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
              <StatusLabel tone={mandate.inForce ? 'good' : 'neutral'}>
                {mandate.inForce ? 'En cours' : 'Terminé'}
              </StatusLabel>
              {mandate.inForce && (
                <Button
                  component={Link}
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
