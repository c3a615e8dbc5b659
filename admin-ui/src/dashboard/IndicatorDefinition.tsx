import InfoIcon from '@mui/icons-material/InfoOutlined';
import type { IndicatorResource } from '@maillage/contracts/http/reporting';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  IconButton,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { EmptyState } from '../layout/EmptyState.js';
import { FactList } from '../layout/FactList.js';
import { ReadState } from '../layout/ReadState.js';

/** Opens what exactly is counted. */
export function IndicatorDefinition({ id, name }: { id: string; name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        size="small"
        aria-label={`Définition : ${name}`}
        onClick={() => setOpen(true)}
        sx={{ p: 0.25 }}
      >
        <InfoIcon sx={{ fontSize: 17 }} />
      </IconButton>
      {open && <DefinitionDialog id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function DefinitionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, isPending, error } = useGetList<IndicatorResource>(
    'indicators',
    { pagination: { page: 1, perPage: 100 } },
    { staleTime: 600_000 },
  );
  const indicator = data?.find((one) => one.id === id);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="definition-title">
      <DialogTitle id="definition-title">
        {indicator ? `${id} · ${indicator.label}` : `Indicateur ${id}`}
      </DialogTitle>
      <DialogContent>
        <ReadState pending={isPending} error={error} of="de la définition" />
        {data && !indicator && <EmptyState title="Cet indicateur n’a pas encore de définition" />}
        {indicator && (
          <>
            <Typography sx={{ mb: 2 }}>{indicator.definition}</Typography>
            <FactList
              facts={[
                ['Numérateur', indicator.numerator],
                ['Dénominateur', indicator.denominator ?? 'Aucun'],
                ['Unité', indicator.unit],
                ['Arrondi', indicator.rounding],
                ['Version', String(indicator.version)],
              ]}
            />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
