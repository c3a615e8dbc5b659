import { noticeFrequencies } from '@maillage/contracts/codes';
import type { NotificationPreferenceResource } from '@maillage/contracts/http/directory';
import {
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Title, useNotify } from 'react-admin';
import { noticeFrequencyLabels } from '../i18n/message-labels.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';

const label = 'Recevoir un courriel quand des notifications m’attendent';

/** How often the reader is written to; a choice is kept at once. */
export default function NotificationPreferencesPage() {
  const notify = useNotify();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, isPending, error, refetch } =
    useRead<NotificationPreferenceResource>('notification-preference');
  const choose = useWrite('notification-preference', {
    onSuccess: () => notify('Votre choix est enregistré.', { type: 'success' }),
    onRefused: () => {
      setChosen(null);
      return false;
    },
  });
  return (
    <Stack spacing={2}>
      <Title title="Mes notifications" />
      <Section title="Courriels">
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="de votre choix"
        />
        {data && (
          <FormControl>
            <FormLabel id="notification-frequency">{label}</FormLabel>
            <RadioGroup
              aria-labelledby="notification-frequency"
              value={chosen ?? data.frequency}
              onChange={(_, frequency) => {
                setChosen(frequency);
                choose.mutate({ method: 'PUT', body: { frequency }, version: data.version });
              }}
            >
              {noticeFrequencies.map((frequency) => (
                <FormControlLabel
                  key={frequency}
                  value={frequency}
                  control={<Radio />}
                  label={noticeFrequencyLabels[frequency]}
                />
              ))}
            </RadioGroup>
          </FormControl>
        )}
        <Typography color="text.secondary" sx={{ mt: 1.5, fontSize: '0.9rem' }}>
          Les notifications restent dans Maillage dans tous les cas. Ce que vous avez déjà lu ici ne
          vous est pas écrit, et aucun courriel ne contient de donnée personnelle. Invitations et
          confirmations de connexion arrivent toujours tout de suite.
        </Typography>
      </Section>
    </Stack>
  );
}
