import { mostRequiredDocuments } from '@maillage/contracts/codes';
import ArrowDownIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, FormControl, FormLabel, IconButton, Stack, TextField } from '@mui/material';
import { useId, useRef } from 'react';

interface PapersEditorProps {
  readonly papers: readonly string[];
  readonly onChange: (papers: readonly string[]) => void;
}

/** The papers to bring, in the order in which they are asked for: Alt and an arrow move one, Enter adds one. */
export function PapersEditor({ papers, onChange }: PapersEditorProps) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const focus = (at: number) => {
    // The line is there once React has drawn it.
    requestAnimationFrame(() => list.current?.querySelectorAll('input').item(at)?.focus());
  };
  const move = (at: number, by: number) => {
    const to = at + by;
    if (to < 0 || to >= papers.length) return;
    const moved = [...papers];
    moved.splice(to, 0, ...moved.splice(at, 1));
    onChange(moved);
    focus(to);
  };
  const addAfter = (at: number) => {
    if (papers.length >= mostRequiredDocuments) return;
    onChange([...papers.slice(0, at + 1), '', ...papers.slice(at + 1)]);
    focus(at + 1);
  };
  return (
    <FormControl margin="none" fullWidth>
      <FormLabel id={id} sx={{ fontSize: '0.85rem', mb: 0.5 }}>
        Pièces à apporter
      </FormLabel>
      <Box
        component="ol"
        ref={list}
        aria-labelledby={id}
        sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}
      >
        {papers.map((paper, at) => {
          const number = String(at + 1);
          return (
            <Stack key={at} component="li" direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
              <TextField
                value={paper}
                onChange={({ target }) =>
                  onChange(papers.map((each, index) => (index === at ? target.value : each)))
                }
                onKeyDown={(event) => {
                  if (event.altKey && event.key === 'ArrowUp') move(at, -1);
                  else if (event.altKey && event.key === 'ArrowDown') move(at, 1);
                  else if (event.key === 'Enter') addAfter(at);
                  else return;
                  event.preventDefault();
                }}
                slotProps={{ htmlInput: { 'aria-label': `Pièce ${number}`, maxLength: 150 } }}
              />
              <IconButton
                aria-label={`Monter la pièce ${number}`}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <ArrowUpIcon fontSize="small" />
              </IconButton>
              <IconButton
                aria-label={`Descendre la pièce ${number}`}
                disabled={at === papers.length - 1}
                onClick={() => move(at, 1)}
              >
                <ArrowDownIcon fontSize="small" />
              </IconButton>
              <IconButton
                aria-label={`Retirer la pièce ${number}`}
                onClick={() => onChange(papers.filter((_, index) => index !== at))}
              >
                <DeleteIcon fontSize="small" />
              </IconButton>
            </Stack>
          );
        })}
      </Box>
      <Button
        sx={{ alignSelf: 'flex-start', mt: 1 }}
        disabled={papers.length >= mostRequiredDocuments}
        onClick={() => addAfter(papers.length - 1)}
      >
        Ajouter une pièce
      </Button>
    </FormControl>
  );
}
