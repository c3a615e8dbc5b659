import type { ThemeOptions } from '@mui/material/styles';
import { landmarkOnTop } from '../controls/inside-main.js';

/** The one place for colours and font. Every text/background pair below holds 4.5:1 or more. */
export const palette = {
  ink: '#12343b',
  inkSoft: '#1d4a53',
  text: '#1b2a2e',
  quiet: '#52656b',
  line: '#d9dfdd',
  paper: '#f4f3ee',
  surface: '#ffffff',
  primary: '#0b6470',
  primaryTint: '#e0f0ef',
  accent: '#a8431f',
  accentTint: '#fbeae2',
  good: '#1f6b3a',
  goodTint: '#e3f2e6',
  warn: '#7a5200',
  warnTint: '#fdf1d6',
  bad: '#a3231f',
  badTint: '#fbe6e4',
  info: '#2a4d8f',
  infoTint: '#e6edf9',
  /** Marks of a chart, each distinguishable from its neighbour in grey too. */
  chart: ['#0b6470', '#c46a2b', '#5b4b8a', '#3f7d4e', '#8a6d1f', '#7b8b90'],
} as const;

const font =
  "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Noto Sans', 'Open Sans', system-ui, sans-serif";

const focusRing = { outline: `3px solid ${palette.accent}`, outlineOffset: 2 };

export const themeOptions = {
  palette: {
    mode: 'light',
    primary: { main: palette.primary, contrastText: '#fff' },
    secondary: { main: palette.ink, contrastText: '#fff' },
    error: { main: palette.bad },
    warning: { main: palette.warn },
    success: { main: palette.good },
    info: { main: palette.info },
    text: { primary: palette.text, secondary: palette.quiet },
    divider: palette.line,
    background: { default: palette.paper, paper: palette.surface },
  },
  shape: { borderRadius: 8 },
  typography: {
    fontFamily: font,
    fontSize: 14,
    body1: { fontSize: '0.95rem' },
    h1: { fontSize: '1.25rem', fontWeight: 650 },
    h2: { fontSize: '1.05rem', fontWeight: 650 },
    h3: { fontSize: '0.95rem', fontWeight: 650 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  sidebar: { width: 232, closedWidth: 56 },
  components: {
    // react-admin shows it without a name while a screen is loaded.
    MuiCircularProgress: { defaultProps: { 'aria-label': 'Chargement' } },
    MuiCssBaseline: {
      styleOverrides: {
        // A name without a gap that is longer than a phone is wide breaks rather than hides.
        body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
        'a:focus-visible, button:focus-visible, [tabindex]:focus-visible': focusRing,
        'tr:focus-visible': { outlineOffset: '-3px !important' },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            animationIterationCount: '1 !important',
            transitionDuration: '0.01ms !important',
            scrollBehavior: 'auto !important',
          },
        },
        '@page': { margin: '10mm' },
        '@media print': {
          body: { backgroundColor: '#fff' },
          // As high as the screen, it would end on a second, empty sheet.
          '.RaLayout-root, .RaLayout-appFrame, .RaLayout-contentWithSidebar, .RaLayout-content': {
            minHeight: '0 !important',
            marginTop: '0 !important',
          },
          '.no-print, .RaLayout-appFrame > header, aside, .RaSidebar-fixed, .MuiDrawer-root': {
            display: 'none !important',
          },
        },
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { border: `1px solid ${palette.line}` } },
    },
    MuiAppBar: { styleOverrides: { root: { border: 0, backgroundColor: palette.ink } } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
    },
    // Menus open inside the main landmark, where they can be reached and heard.
    MuiPopover: { defaultProps: { container: landmarkOnTop } },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', fullWidth: true } },
    MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiOutlinedInput: { styleOverrides: { root: { backgroundColor: palette.surface } } },
    MuiFormHelperText: {
      styleOverrides: {
        // Under a field that cannot be used yet it says why, and has to be read.
        root: { '&:empty': { display: 'none' }, '&.Mui-disabled': { color: palette.quiet } },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: palette.line, padding: '7px 12px' },
        head: { fontWeight: 650, color: palette.quiet, backgroundColor: '#faf9f6' },
      },
    },
    MuiChip: { styleOverrides: { root: { fontWeight: 600 } } },
    MuiLink: { defaultProps: { underline: 'always' } },
    MuiTooltip: {
      defaultProps: {
        arrow: true,
        enterDelay: 400,
        slotProps: { popper: { container: landmarkOnTop } },
      },
    },
  },
} satisfies ThemeOptions;
