import {
  administrativeThemes,
  operatorCodes,
  type AdministrativeTheme,
  type OperatorCode,
} from '@maillage/contracts/codes';
import type { ProcedureResource } from '@maillage/contracts/http/directory';
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
import { OperatorChips } from '../controls/OperatorChips.js';
import { SendButton } from '../controls/SendButton.js';
import { themeLabels } from '../i18n/activity-labels.js';
import { useWrite } from '../providers/use-write.js';
import { useOperators } from '../i18n/catalogue.js';

const themeChoices = administrativeThemes.map((value) => ({ value, label: themeLabels[value] }));

/** Enters a procedure, or saves its next version. */
export function ProcedureDialog({
  procedure,
  onClose,
}: {
  procedure: ProcedureResource | null;
  onClose: () => void;
}) {
  const { shortOf } = useOperators();
  const notify = useNotify();
  const [code, setCode] = useState(procedure?.id ?? '');
  const [label, setLabel] = useState(procedure?.label ?? '');
  const [theme, setTheme] = useState<AdministrativeTheme | ''>(procedure?.theme ?? '');
  const [operators, setOperators] = useState<readonly OperatorCode[]>(
    procedure?.operatorCodes ?? [],
  );
  const [link, setLink] = useState(procedure?.link ?? '');
  const write = useWrite<ProcedureResource>('procedures', {
    onSuccess: () => {
      notify('Le catalogue est à jour.', { type: 'success' });
      onClose();
    },
  });
  const badCode = code !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code);
  const badLink = link !== '' && !/^https:\/\/[^/]+\.[^/]+/.test(link);
  const save = () => {
    const body = {
      ...{ label: label.trim(), theme, operatorCodes: operators },
      link: link.trim() === '' ? null : link.trim(),
    };
    write.mutate(
      procedure
        ? { path: `/${procedure.id}`, method: 'PATCH', body, version: procedure.version }
        : { body: { ...body, code } },
    );
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="procedure-dialog" fullWidth maxWidth="sm">
      <DialogTitle id="procedure-dialog">
        {procedure ? procedure.label : 'Nouvelle démarche'}
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {!procedure && (
            <TextField
              label="Code"
              required
              value={code}
              error={badCode}
              helperText="Minuscules, chiffres et tirets, par exemple carte-vitale. Il ne change plus ensuite."
              onChange={(event) => setCode(event.target.value)}
            />
          )}
          <TextField
            label="Nom de la démarche"
            required
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
          <CodeSelect
            label="Thème"
            required
            value={theme}
            choices={themeChoices}
            onChange={setTheme}
          />
          <OperatorChips
            label="Opérateurs concernés"
            codes={operatorCodes}
            selected={operators}
            onChange={setOperators}
            labelOf={shortOf}
          />
          <TextField
            label="Page officielle"
            type="url"
            value={link}
            error={badLink}
            helperText="Adresse complète, qui commence par https://"
            onChange={(event) => setLink(event.target.value)}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <SendButton
          label={procedure ? 'Enregistrer' : 'Ajouter au catalogue'}
          type="button"
          side="end"
          pending={write.isPending}
          missing={[
            (code.length < 2 || badCode) && 'un code',
            label.trim().length < 2 && 'un libellé',
            !theme && 'un thème',
            badLink && 'une adresse qui commence par https://',
          ]}
          onClick={save}
        />
      </DialogActions>
    </Dialog>
  );
}
