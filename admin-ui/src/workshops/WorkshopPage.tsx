import PrintIcon from '@mui/icons-material/Print';
import type { WorkshopResource } from '@maillage/contracts/http/appointments';
import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { cancellationReasonLabels } from '../i18n/appointment-labels.js';
import { workshopStatusLabels, workshopTones } from '../i18n/workshop-labels.js';
import { FactList } from '../layout/FactList.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useSession } from '../providers/session.js';
import { useRead } from '../providers/use-read.js';
import { whatTook } from '../settlement/settlement-words.js';
import { durationText, momentIn } from '../time/french-dates.js';
import { Attendance } from './Attendance.js';
import { CancelWorkshopDialog } from './CancelWorkshopDialog.js';
import { RegisterPerson } from './RegisterPerson.js';
import { placesLeft, whereOf } from './workshop-words.js';

/** One workshop: register persons, mark who came, close or cancel it, print the attendance sheet. */
export default function WorkshopPage() {
  const { id = '' } = useParams();
  const { role } = useSession();
  const { data, isPending, error, refetch } = useRead<WorkshopResource>('workshops', {
    path: `/${id}`,
  });
  const [cancelling, setCancelling] = useState(false);
  const registers = role !== 'coordinator' && data?.status === 'planned';
  return (
    <Stack spacing={2}>
      <Title title={data?.motiveLabel ?? 'Atelier'} />
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="de l’atelier"
      />
      {data && (
        <>
          <Section
            title={data.motiveLabel}
            actions={
              <StatusLabel tone={workshopTones[data.status]}>
                {workshopStatusLabels[data.status]}
              </StatusLabel>
            }
          >
            {data.causes.length > 0 && (
              <Alert severity="warning" sx={{ mb: 2 }}>
                {data.mine
                  ? `À régler : ${whatTook(data.causes)}. Annulez l’atelier : chaque personne inscrite est prévenue.`
                  : `À régler par la maison : ${whatTook(data.causes)}.`}
              </Alert>
            )}
            <FactList facts={factsOf(data)} />
            <Stack
              direction="row"
              useFlexGap
              className="no-print"
              sx={{ gap: 1, mt: 2, flexWrap: 'wrap' }}
            >
              <Button component={Link} to="/workshops">
                Tous les ateliers
              </Button>
              {data.mine && (
                <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
                  Imprimer la feuille de présence
                </Button>
              )}
              {data.mine && data.status === 'planned' && (
                <Button color="error" onClick={() => setCancelling(true)}>
                  Annuler l’atelier
                </Button>
              )}
            </Stack>
          </Section>
          {registers && <RegisterPerson workshop={data} />}
          {data.mine && <Attendance workshop={data} />}
          {cancelling && (
            <CancelWorkshopDialog workshop={data} onClose={() => setCancelling(false)} />
          )}
        </>
      )}
    </Stack>
  );
}

function factsOf(workshop: WorkshopResource): readonly (readonly [string, string])[] {
  const { zone, startsAt, durationMinutes, leaderNames, requiredDocuments } = workshop;
  const { cancellationReason } = workshop;
  return [
    ['Quand', `${momentIn(zone, startsAt)}, ${durationText(durationMinutes)}`],
    ['Où', whereOf(workshop)],
    ['Animé par', leaderNames.join(', ')],
    ['Places libres', placesLeft(workshop)],
    ...(requiredDocuments.length > 0
      ? [['À apporter', requiredDocuments.join(', ')] as const]
      : []),
    ...(cancellationReason
      ? [['Annulé', cancellationReasonLabels[cancellationReason]] as const]
      : []),
  ];
}
