/** The fixed parts of a .docx: styles that Word, LibreOffice and Google Docs know by their names. */

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
export const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const RED = '611232';
const GREEN = '1E5B4F';

interface Style {
  id: string;
  name: string;
  paragraph?: string;
  run?: string;
  next?: string;
  level?: number;
}

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const gap = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="264" w:lineRule="auto"/>`;
const together = '<w:keepNext/><w:keepLines/>';

const headingStyle = (level: number, points: number, colour: string, before: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  level: level - 1,
  paragraph: together + gap(before, 120),
  run: `<w:b/><w:color w:val="${colour}"/>${size(points)}`,
});

const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: '<w:spacing w:before="240" w:after="480"/>',
    run: `<w:b/><w:color w:val="${RED}"/>${size(30)}`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: gap(0, 120),
    run: `<w:color w:val="404040"/>${size(14)}`,
  },
  headingStyle(1, 18, RED, 480),
  headingStyle(2, 14, GREEN, 320),
  headingStyle(3, 12, GREEN, 240),
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    paragraph: gap(0, 200),
    run: `<w:b/><w:color w:val="${RED}"/>${size(18)}`,
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9360"/></w:tabs>${gap(80, 40)}`,
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9360"/></w:tabs>${gap(0, 40)}<w:ind w:left="284" w:right="567"/>`,
  },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    paragraph: `<w:keepNext/>${gap(160, 80)}`,
    run: `<w:b/><w:color w:val="404040"/>${size(10)}`,
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>',
  },
  {
    id: 'Pendiente',
    name: 'Pendiente',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="A57F2C"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FDF3D7"/>${gap(80, 160)}`,
    run: '<w:b/>',
  },
  { id: 'Celda', name: 'Celda', paragraph: '<w:spacing w:before="30" w:after="30"/>', run: size(9) },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:jc w:val="center"/>',
    run: `<w:color w:val="595959"/>${size(9)}`,
  },
];

const style = ({ id, name, next, paragraph = '', run = '', level }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Pendiente' || id === 'Celda' ? ' w:customStyle="1"' : ''}>` +
  `<w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>` +
  `<w:pPr>${paragraph}${level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`;

const styles =
  `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>' +
  `${size(11)}<w:lang w:val="es-MX" w:eastAsia="es-MX" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr>${gap(0, 120)}</w:pPr></w:pPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B57D0"/><w:u w:val="single"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>' +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>' +
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('') +
  '</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `${STYLES.map(style).join('')}</w:styles>`;

const numbering =
  `${XML}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>' +
  '<w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

const settings =
  `${XML}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>` +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="es-MX"/></w:settings>';

const types = (more: string): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  [
    ['word/document', `${OFFICE}.document.main+xml`],
    ['word/styles', `${OFFICE}.styles+xml`],
    ['word/numbering', `${OFFICE}.numbering+xml`],
    ['word/settings', `${OFFICE}.settings+xml`],
    ['word/footer1', `${OFFICE}.footer+xml`],
    ['docProps/core', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ]
    .map(([part, type]) => `<Override PartName="/${part}.xml" ContentType="${type}"/>`)
    .join('') +
  `${more}</Types>`;

const relations =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  `<Relationship Id="rId3" Type="${RELATION}/extended-properties" Target="docProps/app.xml"/></Relationships>`;

const app = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Tablero PAL</Application></Properties>`;

/** @param more types of parts besides those that every document has */
export const fixedParts = (more = ''): Record<string, string> => ({
  '[Content_Types].xml': types(more),
  '_rels/.rels': relations,
  'docProps/app.xml': app,
  'word/styles.xml': styles,
  'word/numbering.xml': numbering,
  'word/settings.xml': settings,
});

/** @param links Targets of the document's hyperlinks, escaped; the n-th is `link<n>`. @param more relationships as they are written */
export const documentRelations = (links: readonly string[], more = ''): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  ['styles', 'numbering', 'settings']
    .map(
      (part, index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/${part}" Target="${part}.xml"/>`,
    )
    .join('') +
  `<Relationship Id="rId4" Type="${RELATION}/footer" Target="footer1.xml"/>` +
  links
    .map(
      (target, index) =>
        `<Relationship Id="link${index}" Type="${RELATION}/hyperlink" Target="${target}" TargetMode="External"/>`,
    )
    .join('') +
  `${more}</Relationships>`;
