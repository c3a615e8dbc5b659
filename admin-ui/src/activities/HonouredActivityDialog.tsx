import { activityOutcomes, type ActivityOutcome } from '@maillage/contracts/codes';
import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import type { ActivityResource } from '@maillage/contracts/http/reporting';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Stack,
  Typography,
} from '@mui/material';
import { useState, type KeyboardEvent } from 'react';
import { useGetList } from 'react-admin';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { digitOf } from '../controls/digit-of.js';
import { SendButton } from '../controls/SendButton.js';
import { activityOutcomeLabels } from '../i18n/activity-labels.js';
import { ActivityFacts } from './ActivityFacts.js';
import { useConfirmActivity } from './use-confirm-activity.js';
import { everything } from '../providers/data-provider.js';

interface HonouredActivityDialogProps {
  readonly appointment: AppointmentResource;
  readonly personName: string;
  readonly onClose: () => void;
}

const readAgainMilliseconds = 700;

/** Digits choose an outcome without leaving the keyboard. */
const numberedOutcomes = activityOutcomes.map((value, index) => ({
  value,
  label: `${index + 1} · ${activityOutcomeLabels[value]}`,
}));

/** The activity that an honoured appointment proposed, as soon as reporting has it: a digit chooses the outcome, `c` confirms. */
export function HonouredActivityDialog({
  appointment,
  personName,
  onClose,
}: HonouredActivityDialogProps) {
  const [outcome, setOutcome] = useState<ActivityOutcome | null>(null);
  const { data } = useGetList<ActivityResource>(
    'activities',
    {
      filter: {
        status: 'to-confirm',
        structureId: appointment.structureId,
        day: appointment.localDay,
      },
      pagination: everything,
    },
    {
      refetchInterval: (query) =>
        query.state.data?.data.some((one) => one.appointmentId === appointment.id)
          ? false
          : readAgainMilliseconds,
    },
  );
  const activity = data?.find((one) => one.appointmentId === appointment.id);
  const { confirm, isPending } = useConfirmActivity(onClose);
  const onKeyDown = (event: KeyboardEvent) => {
    const numbered = activityOutcomes[digitOf(event) - 1];
    if (numbered) setOutcome(numbered);
    if (event.key !== 'c' || !activity || outcome === null || isPending) return;
    event.preventDefault();
    confirm(activity, { outcome });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="honoured-title"
      onKeyDown={onKeyDown}
    >
      <DialogTitle id="honoured-title">Rendez-vous honoré : confirmer l’activité</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Typography>
            {personName}, {appointment.motiveLabel}
          </Typography>
          {activity ? (
            <ActivityFacts activity={activity} />
          ) : (
            <LinearProgress aria-label="L’activité se prépare" />
          )}
          <ChoiceRow
            label="Issue"
            value={outcome}
            onChange={setOutcome}
            choices={numberedOutcomes}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Plus tard</Button>
        <SendButton
          side="end"
          type="button"
          label="Confirmer (C)"
          missing={[outcome === null && 'l’issue']}
          pending={!activity || isPending}
          onClick={() => activity && outcome && confirm(activity, { outcome })}
        />
      </DialogActions>
    </Dialog>
  );
}
