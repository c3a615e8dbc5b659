/**
 * For a table's `sx`: on a phone each row is a card, its cells one under the other with their `data-label` before
 * them, so that nothing has to be scrolled sideways.
 */
export const stackedOnPhone = {
  '@media screen and (max-width: 599.95px)': {
    display: 'block',
    '& thead': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
    '& tbody': { display: 'block' },
    '& tr': { display: 'block', py: 1, borderTop: 1, borderColor: 'divider' },
    '& td': {
      display: 'block',
      border: 0,
      py: '3px',
      px: 2,
      textAlign: 'left',
      whiteSpace: 'normal !important',
      overflowWrap: 'anywhere',
    },
    '& td[data-label]::before': {
      content: 'attr(data-label) " : "',
      color: 'text.secondary',
      fontSize: '0.8rem',
    },
    '& td > .MuiStack-root': { flexWrap: 'wrap', justifyContent: 'flex-start', rowGap: '4px' },
  },
} as const;
