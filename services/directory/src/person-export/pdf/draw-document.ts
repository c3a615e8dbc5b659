import PDFDocument from 'pdfkit';
import type { Section } from './document-of.js';

/** Draws the document as PDF, A4. @param madeOn civil day as it is written in French. */
export function drawDocument(sections: readonly Section[], madeOn: string): Promise<Buffer> {
  const info = { Title: 'Données conservées dans Maillage' };
  const drawing = new PDFDocument({ size: 'A4', margin: 56, lang: 'fr-FR', info });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    drawing.on('data', (part: Buffer) => parts.push(part));
    drawing.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    drawing.on('error', reject);
  });
  drawing.font('Helvetica-Bold').fontSize(18).text('Ce que Maillage conserve sur vous');
  drawing.font('Helvetica').fontSize(10).text(`Document du ${madeOn}.`).moveDown();
  for (const { title, entries } of sections) {
    drawing.moveDown().font('Helvetica-Bold').fontSize(13).text(title).moveDown(0.3);
    drawing.font('Helvetica').fontSize(10);
    if (entries.length === 0) drawing.text('Rien.');
    for (const paragraphs of entries) {
      for (const paragraph of paragraphs) drawing.text(paragraph);
      drawing.moveDown(0.5);
    }
  }
  drawing.end();
  return done;
}
