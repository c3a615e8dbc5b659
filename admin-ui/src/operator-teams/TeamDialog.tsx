import { operatorCodes, type IdentityField, type OperatorCode } from '@maillage/contracts/codes';
import type { OperatorTeamResource } from '@maillage/contracts/http/directory';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { CodeSelect } from '../controls/CodeSelect.js';
import { DepartmentField, DepartmentsField } from '../controls/DepartmentFields.js';
import { SendButton } from '../controls/SendButton.js';
import { useNetworks } from '../places/own-places.js';
import { useWrite } from '../providers/use-write.js';
import { careBodyOf, careDraftOf, TeamCareFields } from './TeamCareFields.js';
import { TeamIdentityFields } from './TeamIdentityFields.js';
import { useOperators } from '../i18n/catalogue.js';

const zones = [
  ['Europe/Paris', 'Métropole'],
  ['America/Guadeloupe', 'Guadeloupe'],
  ['America/Martinique', 'Martinique'],
  ['America/Cayenne', 'Guyane'],
  ['Indian/Reunion', 'La Réunion'],
  ['Indian/Mayotte', 'Mayotte'],
  ['America/Miquelon', 'Saint-Pierre-et-Miquelon'],
  ['America/St_Barthelemy', 'Saint-Barthélemy'],
  ['America/Marigot', 'Saint-Martin'],
  ['Pacific/Wallis', 'Wallis-et-Futuna'],
  ['Pacific/Tahiti', 'Polynésie française'],
  ['Pacific/Noumea', 'Nouvelle-Calédonie'],
] as const;
type Zone = (typeof zones)[number][0];
const zoneChoices = zones.map(([value, label]) => ({ value, label }));

/** Makes a team, or changes everything about one. */
export function TeamDialog({
  team,
  onClose,
}: {
  team: OperatorTeamResource | null;
  onClose: () => void;
}) {
  const operators = useOperators();
  const notify = useNotify();
  const [operatorCode, setOperatorCode] = useState<OperatorCode | ''>(team?.operatorCode ?? '');
  const [name, setName] = useState(team?.name ?? '');
  const [departments, setDepartments] = useState<readonly string[]>(team?.departments ?? []);
  const [zone, setZone] = useState<Zone>((team?.zone as Zone | undefined) ?? 'Europe/Paris');
  const [holidays, setHolidays] = useState(team?.holidayDepartment ?? '');
  const [identityFields, setIdentityFields] = useState<readonly IdentityField[]>(
    team?.identityFields ?? ['surname', 'firstName', 'birthYear'],
  );
  const [care, setCare] = useState(() => careDraftOf(team));
  const write = useWrite<OperatorTeamResource>('operator-teams', {
    alsoTouches: ['coverage'],
    onSuccess: () => {
      notify(team ? 'L’équipe est à jour.' : 'L’équipe est créée.', { type: 'success' });
      onClose();
    },
  });
  const { data: networks = [] } = useNetworks();
  const ofNetworks = networks.flatMap((network) => network.departments);
  const holidayDepartment = holidays || (departments[0] ?? '');
  const careBody = careBodyOf(care);
  const offered = operatorCodes.filter(
    (code) => code === team?.operatorCode || operators.codes.includes(code),
  );
  const save = () => {
    const place = { name: name.trim(), departments, zone, holidayDepartment };
    const body = { ...place, identityFields, ...careBody };
    write.mutate(
      team
        ? { path: `/${team.id}`, method: 'PATCH', body, version: team.version }
        : { body: { ...body, operatorCode } },
    );
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="team-dialog" fullWidth maxWidth="md">
      <DialogTitle id="team-dialog">{team ? team.name : 'Nouvelle équipe'}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {!team && (
            <CodeSelect
              label="Opérateur"
              required
              value={operatorCode}
              choices={offered.map((value) => ({ value, label: operators.labelOf(value) }))}
              onChange={setOperatorCode}
            />
          )}
          <TextField
            label="Nom de l’équipe"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <DepartmentsField
            label="Départements servis"
            value={departments}
            onChange={setDepartments}
            also={ofNetworks}
            hint="Tapez un numéro ou un nom"
          />
          <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap' }}>
            <CodeSelect label="Heure de" value={zone} choices={zoneChoices} onChange={setZone} />
            <DepartmentField
              label="Jours fériés du département"
              value={holidays}
              onChange={setHolidays}
              also={ofNetworks}
              hint="Vide : le premier département servi"
            />
          </Stack>
          <TeamIdentityFields chosen={identityFields} onChange={setIdentityFields} />
          <TeamCareFields draft={care} onChange={setCare} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <SendButton
          label={team ? 'Enregistrer' : 'Créer l’équipe'}
          type="button"
          side="end"
          pending={write.isPending}
          missing={[
            operatorCode === '' && 'un opérateur',
            name.trim().length < 3 && 'un nom',
            departments.length === 0 && 'un département',
            identityFields.length === 0 && 'une donnée d’identité',
            careBody === undefined && 'une boîte et des horaires justes',
          ]}
          onClick={save}
        />
      </DialogActions>
    </Dialog>
  );
}
