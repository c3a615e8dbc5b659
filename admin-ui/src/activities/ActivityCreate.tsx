import {
  durationPresets,
  type ActivityOutcome,
  type Channel,
  type OperatorCode,
  type SupportLevel,
  type Theme,
} from '@maillage/contracts/codes';
import type { ActivityResource, NewActivity } from '@maillage/contracts/http/reporting';
import { Stack } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { Title, useNotify } from 'react-admin';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { CodeSelect } from '../controls/CodeSelect.js';
import { DayField } from '../controls/DayField.js';
import { OperatorChips } from '../controls/OperatorChips.js';
import { SendButton } from '../controls/SendButton.js';
import { useOperators } from '../i18n/catalogue.js';
import { activityOutcomeLabels, supportLevelLabels, themeLabels } from '../i18n/activity-labels.js';
import { channelLabels } from '../i18n/appointment-labels.js';
import { choicesOf } from '../i18n/labels.js';
import { Section } from '../layout/Section.js';
import { useOwnStructure, useOwnStructures, useToday } from '../places/own-places.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useWrite } from '../providers/use-write.js';
import { durationText } from '../time/french-dates.js';

/** A walk-in, entered at once; the choices stay for the next one, but for what came of it. */
export default function ActivityCreate() {
  const [structure, chooseStructure] = useOwnStructure();
  const structures = useOwnStructures();
  const today = useToday(structure?.zone);
  const [localDay, setLocalDay] = useState(today);
  const [theme, setTheme] = useState<Theme>('social-health');
  const [operators, setOperators] = useState<readonly OperatorCode[]>([]);
  const offered = useOperators();
  const [durationMinutes, setDuration] = useState(15);
  const [channel, setChannel] = useState<Channel>('on-site');
  const [supportLevel, setSupportLevel] = useState<SupportLevel>('procedure-support');
  const [outcome, setOutcome] = useState<ActivityOutcome | null>(null);
  const notify = useNotify();
  const write = useWrite<ActivityResource>('activities', {
    alsoTouches: ['dashboards'],
    onSuccess: () => {
      setOutcome(null);
      notify('Activité enregistrée et comptée', { type: 'success' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!structure || outcome === null) return;
    const body: NewActivity = {
      structureId: structure.id,
      kind: 'request',
      localDay,
      durationMinutes,
      channel,
      operatorCodes: [...operators],
      theme,
      procedureCode: null,
      supportLevel,
      outcome,
    };
    write.mutate({ body });
  };
  return (
    <Stack component="form" spacing={2} onSubmit={submit} sx={{ maxWidth: 860 }}>
      <Title title="Saisir une activité" />
      <Section title="Accueil sans rendez-vous">
        <Stack spacing={2.5}>
          <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap' }}>
            <PlaceChooser
              label="Maison"
              places={structures}
              value={structure?.id ?? ''}
              onChange={chooseStructure}
            />
            <DayField
              label="Jour"
              value={localDay}
              onChange={setLocalDay}
              today={today}
              max={today}
            />
          </Stack>
          <CodeSelect
            label="Thème"
            value={theme}
            choices={choicesOf(themeLabels)}
            onChange={setTheme}
            required
          />
          <OperatorChips
            label="Opérateurs (aucun si la demande n’en concerne pas)"
            codes={offered.codes}
            selected={operators}
            onChange={setOperators}
            labelOf={offered.labelOf}
          />
          <ChoiceRow
            label="Durée"
            value={durationMinutes}
            onChange={setDuration}
            choices={durationPresets.map((value) => ({ value, label: durationText(value) }))}
          />
          <ChoiceRow
            label="Lieu"
            value={channel}
            onChange={setChannel}
            choices={choicesOf(channelLabels)}
          />
          <ChoiceRow
            label="Accompagnement"
            value={supportLevel}
            onChange={setSupportLevel}
            choices={choicesOf(supportLevelLabels)}
          />
          <ChoiceRow
            label="Issue"
            value={outcome}
            onChange={setOutcome}
            choices={choicesOf(activityOutcomeLabels)}
          />
        </Stack>
      </Section>
      <SendButton
        label="Enregistrer"
        missing={[!structure && 'la maison', outcome === null && 'l’issue']}
        pending={write.isPending}
        pendingLabel="Enregistrement…"
      />
    </Stack>
  );
}
