import {
  administrativeThemes,
  operatorCodes,
  type AdministrativeTheme,
  type OperatorCode,
} from '@maillage/contracts/codes';
import type { ProcedureResource } from '@maillage/contracts/http/directory';
import {
  Button,
  Link,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Title, useGetList } from 'react-admin';
import { CodeSelect } from '../controls/CodeSelect.js';
import { themeLabels } from '../i18n/activity-labels.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { StatusLabel } from '../layout/StatusLabel.js';
import { useSession } from '../providers/session.js';
import { ProcedureDialog } from './ProcedureDialog.js';
import { ProcedureHistory } from './ProcedureHistory.js';
import { WithdrawProcedure } from './WithdrawProcedure.js';
import { everything } from '../providers/data-provider.js';
import { useOperators } from '../i18n/catalogue.js';

const all = { value: 'all', label: 'Tous' } as const;
const themeChoices = [
  all,
  ...administrativeThemes.map((value) => ({ value, label: themeLabels[value] })),
];

type Open =
  | { readonly what: 'edit'; readonly procedure: ProcedureResource | null }
  | { readonly what: 'history' | 'withdraw'; readonly procedure: ProcedureResource };

/** « Démarches »: the national catalogue, kept by whoever administers the nation. */
export default function ProceduresPage() {
  const operators = useOperators();
  const { grants, role } = useSession();
  const national = grants.some((grant) => grant.role === role && grant.scope === 'nation');
  const editable = role === 'admin' && national;
  const [typed, setTyped] = useState('');
  const [theme, setTheme] = useState<AdministrativeTheme | 'all'>('all');
  const [operator, setOperator] = useState<OperatorCode | 'all'>('all');
  const [open, setOpen] = useState<Open | null>(null);
  const { data, isPending, error } = useGetList<ProcedureResource>('procedures', {
    filter: {
      q: typed.trim(),
      theme: theme === 'all' ? '' : theme,
      operatorCode: operator === 'all' ? '' : operator,
    },
    pagination: everything,
  });
  const close = () => setOpen(null);
  return (
    <Stack spacing={2}>
      <Title title="Démarches" />
      <Stack
        direction="row"
        useFlexGap
        role="search"
        sx={{ gap: 1.5, flexWrap: 'wrap', '& > *': { flex: '1 1 240px' } }}
      >
        <TextField
          label="Chercher une démarche"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <CodeSelect label="Thème" value={theme} choices={themeChoices} onChange={setTheme} />
        <CodeSelect
          label="Opérateur"
          value={operator}
          choices={[
            all,
            ...operatorCodes.map((value) => ({ value, label: operators.labelOf(value) })),
          ]}
          onChange={setOperator}
        />
      </Stack>
      <Section
        flush
        title={`Catalogue${data ? ` (${data.length})` : ''}`}
        actions={
          editable && (
            <Button variant="contained" onClick={() => setOpen({ what: 'edit', procedure: null })}>
              Nouvelle démarche
            </Button>
          )
        }
      >
        <ReadState pending={isPending} error={error} of="du catalogue" />
        {data?.length === 0 && (
          <EmptyState
            title="Aucune démarche trouvée"
            detail="Essayez un autre mot, ou retirez un filtre."
          />
        )}
        {data && data.length > 0 && (
          <Table size="small" aria-label="Catalogue des démarches">
            <TableHead>
              <TableRow>
                <TableCell>Démarche</TableCell>
                <TableCell>Thème</TableCell>
                <TableCell>Opérateurs</TableCell>
                <TableCell>État</TableCell>
                <TableCell>Actions</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((one) => (
                <ProcedureRow key={one.id} one={one} editable={editable} onOpen={setOpen} />
              ))}
            </TableBody>
          </Table>
        )}
      </Section>
      {open?.what === 'edit' && <ProcedureDialog procedure={open.procedure} onClose={close} />}
      {open?.what === 'history' && <ProcedureHistory procedure={open.procedure} onClose={close} />}
      {open?.what === 'withdraw' && (
        <WithdrawProcedure procedure={open.procedure} onClose={close} />
      )}
    </Stack>
  );
}

interface ProcedureRowProps {
  readonly one: ProcedureResource;
  readonly editable: boolean;
  readonly onOpen: (open: Open) => void;
}

function ProcedureRow({ one, editable, onOpen }: ProcedureRowProps) {
  const operators = useOperators();
  return (
    <TableRow>
      <TableCell>
        <strong>{one.label}</strong>
        <Typography color="text.secondary" sx={{ fontSize: '0.8rem' }}>
          {one.id}
        </Typography>
        {one.link && (
          <Link
            href={one.link}
            target="_blank"
            rel="noreferrer"
            aria-label={`Page officielle de ${one.label}`}
          >
            Page officielle
          </Link>
        )}
      </TableCell>
      <TableCell>{themeLabels[one.theme]}</TableCell>
      <TableCell>{operators.listOf(one.operatorCodes)}</TableCell>
      <TableCell>
        <StatusLabel tone={one.withdrawn ? 'neutral' : 'good'}>
          {one.withdrawn ? 'Retirée' : 'Proposée'}
        </StatusLabel>
      </TableCell>
      <TableCell>
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap' }}>
          <Button
            size="small"
            aria-label={`Historique de ${one.label}`}
            onClick={() => onOpen({ what: 'history', procedure: one })}
          >
            Historique
          </Button>
          {editable && (
            <>
              <Button
                size="small"
                aria-label={`Modifier ${one.label}`}
                onClick={() => onOpen({ what: 'edit', procedure: one })}
              >
                Modifier
              </Button>
              <Button
                size="small"
                color={one.withdrawn ? 'primary' : 'error'}
                aria-label={`${one.withdrawn ? 'Rétablir' : 'Retirer'} ${one.label}`}
                onClick={() => onOpen({ what: 'withdraw', procedure: one })}
              >
                {one.withdrawn ? 'Rétablir' : 'Retirer'}
              </Button>
            </>
          )}
        </Stack>
      </TableCell>
    </TableRow>
  );
}
