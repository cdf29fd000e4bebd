import type { Handler } from './handler.ts';
import type { Thing } from './things.ts';
import { blob } from './blob.ts';
import { cache } from './cache.ts';
import { chartBuilders, chartOptions, containerInfo, embeddedChart } from './chart.ts';
import { color, colorBuilder, rgbColor } from './color.ts';
import { conditionalRule, conditionalRuleBuilder, booleanCondition } from './conditional.ts';
import { contentService, textOutput } from './content.ts';
import { httpResponse, urlFetchApp } from './fetch.ts';
import { filter, filterCriteria, filterCriteriaBuilder } from './filter.ts';
import { htmlOutput, htmlService, htmlTemplate, metaTag } from './html.ts';
import { cacheService, lockService, logger, consoleService, propertiesService } from './stores.ts';
import { lock } from './lock.ts';
import { mailApp } from './mail.ts';
import { metadata, metadataFinder, metadataLocation } from './metadata.ts';
import { namedRange } from './named.ts';
import { properties } from './properties.ts';
import { protection } from './protection.ts';
import { range } from './range.ts';
import { rangeList } from './range-list.ts';
import { clockTriggerBuilder } from './clock-builder.ts';
import { richText, richTextBuilder, textStyle, textStyleBuilder } from './rich-text.ts';
import { scriptApp, service, spreadsheetTriggerBuilder, trigger, triggerBuilder } from './script.ts';
import { session, user } from './session.ts';
import { sheet } from './sheet.ts';
import { spreadsheet } from './spreadsheet.ts';
import { spreadsheetApp } from './spreadsheet-app.ts';
import { selection } from './selection.ts';
import { textFinder } from './text-finder.ts';
import { menu, promptResponse, ui, browser } from './ui.ts';
import { utilities } from './utilities.ts';
import { validation, validationBuilder } from './validation.ts';

const CLASSES: Readonly<Record<string, Readonly<Record<string, Handler<never>>>>> = {
  Blob: blob,
  BooleanCondition: booleanCondition,
  Browser: browser,
  Cache: cache,
  CacheService: cacheService,
  ChartOptions: chartOptions,
  ClockTriggerBuilder: clockTriggerBuilder,
  Color: color,
  ColorBuilder: colorBuilder,
  ConditionalFormatRule: conditionalRule,
  ConditionalFormatRuleBuilder: conditionalRuleBuilder,
  console: consoleService,
  ContainerInfo: containerInfo,
  ContentService: contentService,
  DataValidation: validation,
  DataValidationBuilder: validationBuilder,
  DeveloperMetadata: metadata,
  DeveloperMetadataFinder: metadataFinder,
  DeveloperMetadataLocation: metadataLocation,
  EmbeddedChart: embeddedChart,
  ...chartBuilders,
  Filter: filter,
  FilterCriteria: filterCriteria,
  FilterCriteriaBuilder: filterCriteriaBuilder,
  HTTPResponse: httpResponse,
  HtmlOutput: htmlOutput,
  HtmlOutputMetaTag: metaTag,
  HtmlService: htmlService,
  HtmlTemplate: htmlTemplate,
  Lock: lock,
  LockService: lockService,
  Logger: logger,
  MailApp: mailApp,
  Menu: menu,
  NamedRange: namedRange,
  PromptResponse: promptResponse,
  Properties: properties,
  PropertiesService: propertiesService,
  Protection: protection,
  Range: range,
  RangeList: rangeList,
  RgbColor: rgbColor,
  RichTextValue: richText,
  RichTextValueBuilder: richTextBuilder,
  ScriptApp: scriptApp,
  Selection: selection,
  Service: service,
  Session: session,
  Sheet: sheet,
  Spreadsheet: spreadsheet,
  SpreadsheetApp: spreadsheetApp,
  SpreadsheetTriggerBuilder: spreadsheetTriggerBuilder,
  TextFinder: textFinder,
  TextOutput: textOutput,
  TextStyle: textStyle,
  TextStyleBuilder: textStyleBuilder,
  Trigger: trigger,
  TriggerBuilder: triggerBuilder,
  Ui: ui,
  UrlFetchApp: urlFetchApp,
  User: user,
  Utilities: utilities,
};

export function handlerOf(cls: string, method: string): Handler<Thing> | undefined {
  const methods = CLASSES[cls];
  if (!methods || !Object.prototype.hasOwnProperty.call(methods, method)) return undefined;
  return methods[method] as Handler<Thing>;
}
