/**
 * Every method of the classes the host knows, so that one that Google has and the host lacks says so,
 * and one that Google lacks is a plain TypeError. Generated from gas-types-detailed 1.1.3 (MIT).
 *
 * `name(signature)(signature):scopes`; s string, n number, b boolean, d Date, o anything, [t] array of t,
 * a class or enum by name; `scopes` is an index into SCOPES (any one of that line suffices).
 */
/* oxlint-disable max-lines */
export const SCOPES: readonly string[] = [
  'spreadsheets.currentonly spreadsheets',
  'script.container.ui',
  'spreadsheets',
  'bigquery.readonly',
  'userinfo.email',
  'script.send_mail',
  'script.scriptapp',
  'documents.currentonly documents',
  'forms.currentonly forms',
  'calendar calendar.readonly calendar.events calendar.events.readonly https://www.google.com/calendar/feeds',
  'script.external_request',
];

export const METHODS: Readonly<Record<string, string>> = {
  Banding: `
    copyTo(Range):0 getFirstColumnColorObject:0 getFirstRowColorObject:0 getFooterColumnColorObject:0
    getFooterRowColorObject:0 getHeaderColumnColorObject:0 getHeaderRowColorObject:0 getRange:0
    getSecondColumnColorObject:0 getSecondRowColorObject:0 remove:0 setFirstColumnColor(s):0
    setFirstColumnColorObject(Color):0 setFirstRowColor(s):0 setFirstRowColorObject(Color):0
    setFooterColumnColor(s):0 setFooterColumnColorObject(Color):0 setFooterRowColor(s):0
    setFooterRowColorObject(Color):0 setHeaderColumnColor(s):0 setHeaderColumnColorObject(Color):0
    setHeaderRowColor(s):0 setHeaderRowColorObject(Color):0 setRange(Range):0 setSecondColumnColor(s):0
    setSecondColumnColorObject(Color):0 setSecondRowColor(s):0 setSecondRowColorObject(Color):0`,
  BooleanCondition: `
    getBackgroundObject getBold getCriteriaType getCriteriaValues getFontColorObject getItalic
    getStrikethrough getUnderline`,
  Color: `
    asRgbColor:0 asThemeColor:0 getColorType:0`,
  ColorBuilder: `
    asRgbColor:0 asThemeColor:0 build getColorType:0 setRgbColor(s) setThemeColor(ThemeColorType)`,
  ConditionalFormatRule: `
    copy getBooleanCondition getGradientCondition getRanges`,
  ConditionalFormatRuleBuilder: `
    build copy getBooleanCondition getGradientCondition getRanges setBackground(s)
    setBackgroundObject(Color) setBold(b) setFontColor(s) setFontColorObject(Color) setGradientMaxpoint(s)
    setGradientMaxpointObject(Color) setGradientMaxpointObjectWithValue(Color,InterpolationType,s)
    setGradientMaxpointWithValue(s,InterpolationType,s)
    setGradientMidpointObjectWithValue(Color,InterpolationType,s)
    setGradientMidpointWithValue(s,InterpolationType,s) setGradientMinpoint(s)
    setGradientMinpointObject(Color) setGradientMinpointObjectWithValue(Color,InterpolationType,s)
    setGradientMinpointWithValue(s,InterpolationType,s) setItalic(b) setRanges([Range]) setStrikethrough(b)
    setUnderline(b) whenCellEmpty whenCellNotEmpty whenDateAfter(d)(RelativeDate)
    whenDateBefore(d)(RelativeDate) whenDateEqualTo(d)(RelativeDate) whenFormulaSatisfied(s)
    whenNumberBetween(n,n) whenNumberEqualTo(n) whenNumberGreaterThan(n) whenNumberGreaterThanOrEqualTo(n)
    whenNumberLessThan(n) whenNumberLessThanOrEqualTo(n) whenNumberNotBetween(n,n) whenNumberNotEqualTo(n)
    whenTextContains(s) whenTextDoesNotContain(s) whenTextEndsWith(s) whenTextEqualTo(s)
    whenTextStartsWith(s) withCriteria(BooleanCriteria,[o])`,
  DataExecutionStatus: `
    getErrorCode getErrorMessage getExecutionState getLastExecutionTime getLastRefreshedTime isTruncated`,
  DataValidation: `
    copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText`,
  DataValidationBuilder: `
    build copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText requireCheckbox()(o)(o,o)
    requireDate requireDateAfter(d) requireDateBefore(d) requireDateBetween(d,d) requireDateEqualTo(d)
    requireDateNotBetween(d,d) requireDateOnOrAfter(d) requireDateOnOrBefore(d) requireFormulaSatisfied(s)
    requireNumberBetween(n,n) requireNumberEqualTo(n) requireNumberGreaterThan(n)
    requireNumberGreaterThanOrEqualTo(n) requireNumberLessThan(n) requireNumberLessThanOrEqualTo(n)
    requireNumberNotBetween(n,n) requireNumberNotEqualTo(n) requireTextContains(s)
    requireTextDoesNotContain(s) requireTextEqualTo(s) requireTextIsEmail requireTextIsUrl
    requireValueInList([s])([s],b) requireValueInRange(Range)(Range,b) setAllowInvalid(b) setHelpText(s)
    withCriteria(DataValidationCriteria,[o])`,
  DeveloperMetadata: `
    getId:0 getKey:0 getLocation:0 getValue:0 getVisibility:0 moveToColumn(Range):0 moveToRow(Range):0
    moveToSheet(Sheet):0 moveToSpreadsheet:0 remove:0 setKey(s):0 setValue(s):0
    setVisibility(DeveloperMetadataVisibility):0`,
  DeveloperMetadataFinder: `
    find:0 onIntersectingLocations withId(n) withKey(s) withLocationType(DeveloperMetadataLocationType)
    withValue(s) withVisibility(DeveloperMetadataVisibility)`,
  DeveloperMetadataLocation: `
    getColumn:0 getLocationType:0 getRow:0 getSheet:0 getSpreadsheet:0`,
  Filter: `
    getColumnFilterCriteria(n):0 getRange:0 remove:0 removeColumnFilterCriteria(n):0
    setColumnFilterCriteria(n,FilterCriteria):0 sort(n,b):0`,
  FilterCriteria: `
    copy getCriteriaType getCriteriaValues getHiddenValues getVisibleBackgroundColor
    getVisibleForegroundColor getVisibleValues`,
  FilterCriteriaBuilder: `
    build copy getCriteriaType getCriteriaValues getHiddenValues getVisibleBackgroundColor
    getVisibleForegroundColor getVisibleValues setHiddenValues([s]) setVisibleBackgroundColor(Color)
    setVisibleForegroundColor(Color) setVisibleValues([s]) whenCellEmpty whenCellNotEmpty
    whenDateAfter(d)(RelativeDate) whenDateBefore(d)(RelativeDate) whenDateEqualTo(d)(RelativeDate)
    whenDateEqualToAny([d]) whenDateNotEqualTo(d) whenDateNotEqualToAny([d]) whenFormulaSatisfied(s)
    whenNumberBetween(n,n) whenNumberEqualTo(n) whenNumberEqualToAny([n]) whenNumberGreaterThan(n)
    whenNumberGreaterThanOrEqualTo(n) whenNumberLessThan(n) whenNumberLessThanOrEqualTo(n)
    whenNumberNotBetween(n,n) whenNumberNotEqualTo(n) whenNumberNotEqualToAny([n]) whenTextContains(s)
    whenTextDoesNotContain(s) whenTextEndsWith(s) whenTextEqualTo(s) whenTextEqualToAny([s])
    whenTextNotEqualTo(s) whenTextNotEqualToAny([s]) whenTextStartsWith(s) withCriteria(BooleanCriteria,[o])`,
  GradientCondition: `
    getMaxColorObject getMaxType getMaxValue getMidColorObject getMidType getMidValue getMinColorObject
    getMinType getMinValue`,
  NamedRange: `
    getName:0 getRange:0 remove:0 setName(s):0 setRange(Range):0`,
  Protection: `
    addEditor(s)(User):0 addEditors([s]):0 addTargetAudience(s):0 canDomainEdit:0 canEdit:0 getDescription:0
    getEditors:0 getProtectionType:0 getRange:0 getRangeName:0 getTargetAudiences:0 getUnprotectedRanges:0
    isWarningOnly:0 remove:0 removeEditor(s)(User):0 removeEditors([s]):0 removeTargetAudience(s):0
    setDescription(s):0 setDomainEdit(b):0 setNamedRange(NamedRange):0 setRange(Range):0 setRangeName(s):0
    setUnprotectedRanges([Range]):0 setWarningOnly(b):0`,
  Range: `
    activate activateAsCurrentCell:0
    addDeveloperMetadata(s)(s,DeveloperMetadataVisibility)(s,s)(s,s,DeveloperMetadataVisibility):0
    applyColumnBanding()(BandingTheme)(BandingTheme,b,b):0
    applyRowBanding()(BandingTheme)(BandingTheme,b,b):0 autoFill(Range,AutoFillSeries):0
    autoFillToNeighbor(AutoFillSeries):0 breakApart:0 canEdit:0 check:0 clear()(o):0 clearContent:0
    clearDataValidations:0 clearFormat:0 clearNote:0 collapseGroups:0
    copyFormatToRange(n,n,n,n,n)(Sheet,n,n,n,n):0 copyTo(Range)(Range,CopyPasteType,b)(Range,o):0
    copyValuesToRange(n,n,n,n,n)(Sheet,n,n,n,n):0 createDataSourcePivotTable(DataSource):0
    createDataSourceTable(DataSource):0 createDeveloperMetadataFinder createFilter:0
    createPivotTable(Range):0 createTextFinder(s) deleteCells(Dimension):0 expandGroups:0 getA1Notation:0
    getBackground:0 getBackgroundObject:0 getBackgroundObjects:0 getBackgrounds:0 getBandings:0
    getCell(n,n):0 getColumn:0 getDataRegion()(Dimension):0 getDataSourceFormula:0 getDataSourceFormulas:0
    getDataSourcePivotTables:0 getDataSourceTables:0 getDataSourceUrl:0 getDataTable()(b):0
    getDataValidation:0 getDataValidations:0 getDeveloperMetadata:0 getDisplayValue:0 getDisplayValues:0
    getFilter:0 getFontColorObject:0 getFontColorObjects:0 getFontFamilies:0 getFontFamily:0 getFontLine:0
    getFontLines:0 getFontSize:0 getFontSizes:0 getFontStyle:0 getFontStyles:0 getFontWeight:0
    getFontWeights:0 getFormula:0 getFormulaR1C1:0 getFormulas:0 getFormulasR1C1:0 getGridId:0 getHeight:0
    getHorizontalAlignment:0 getHorizontalAlignments:0 getLastColumn:0 getLastRow:0 getMergedRanges
    getNextDataCell(Direction):0 getNote:0 getNotes:0 getNumColumns:0 getNumRows:0 getNumberFormat:0
    getNumberFormats:0 getRichTextValue:0 getRichTextValues:0 getRow:0 getRowIndex:0 getSheet:0
    getTextDirection:0 getTextDirections:0 getTextRotation:0 getTextRotations:0 getTextStyle:0
    getTextStyles:0 getValue:0 getValues:0 getVerticalAlignment:0 getVerticalAlignments:0 getWidth:0
    getWrap:0 getWrapStrategies:0 getWrapStrategy:0 getWraps:0 insertCells(Dimension):0
    insertCheckboxes()(o)(o,o):0 isBlank:0 isChecked:0 isEndColumnBounded:0 isEndRowBounded:0 isPartOfMerge
    isStartColumnBounded:0 isStartRowBounded:0 merge:0 mergeAcross:0 mergeVertically:0 moveTo(Range):0
    offset(n,n)(n,n,n)(n,n,n,n) protect:0 randomize:0 removeCheckboxes:0 removeDuplicates()([n]):0
    setBackground(s):0 setBackgroundObject(Color):0 setBackgroundObjects([o]):0 setBackgroundRGB(n,n,n):0
    setBackgrounds([[s]]):0 setBorder(b,b,b,b,b,b)(b,b,b,b,b,b,s,BorderStyle):0
    setDataValidation(DataValidation):0 setDataValidations([o]):0 setFontColor(s):0
    setFontColorObject(Color):0 setFontColorObjects([o]):0 setFontColors([o]):0 setFontFamilies([o]):0
    setFontFamily(s):0 setFontLine(s):0 setFontLines([o]):0 setFontSize(n):0 setFontSizes([o]):0
    setFontStyle(s):0 setFontStyles([o]):0 setFontWeight(s):0 setFontWeights([o]):0 setFormula(s):0
    setFormulaR1C1(s):0 setFormulas([[s]]):0 setFormulasR1C1([[s]]):0 setHorizontalAlignment(s):0
    setHorizontalAlignments([o]):0 setNote(s):0 setNotes([o]):0 setNumberFormat(s):0 setNumberFormats([o]):0
    setRichTextValue(RichTextValue):0 setRichTextValues([o]):0 setShowHyperlink(b):0
    setTextDirection(TextDirection):0 setTextDirections([o]):0 setTextRotation(n)(TextRotation):0
    setTextRotations([o]):0 setTextStyle(TextStyle):0 setTextStyles([o]):0 setValue(o):0 setValues([o]):0
    setVerticalAlignment(s):0 setVerticalAlignments([o]):0 setVerticalText(b):0 setWrap(b):0
    setWrapStrategies([o]):0 setWrapStrategy(WrapStrategy):0 setWraps([o]):0 shiftColumnGroupDepth(n):0
    shiftRowGroupDepth(n):0 sort(o):0 splitTextToColumns()(s)(TextToColumnsDelimiter):0 trimWhitespace:0
    uncheck:0`,
  RangeList: `
    activate:0 breakApart:0 check:0 clear()(o):0 clearContent:0 clearDataValidations:0 clearFormat:0
    clearNote:0 getRanges:0 insertCheckboxes()(o)(o,o):0 removeCheckboxes:0 setBackground(s):0
    setBackgroundRGB(n,n,n):0 setBorder(b,b,b,b,b,b)(b,b,b,b,b,b,s,BorderStyle):0 setFontColor(s):0
    setFontFamily(s):0 setFontLine(s):0 setFontSize(n):0 setFontStyle(s):0 setFontWeight(s):0
    setFormula(s):0 setFormulaR1C1(s):0 setHorizontalAlignment(s):0 setNote(s):0 setNumberFormat(s):0
    setShowHyperlink(b):0 setTextDirection(TextDirection):0 setTextRotation(n):0 setValue(o):0
    setVerticalAlignment(s):0 setVerticalText(b):0 setWrap(b):0 setWrapStrategy(WrapStrategy):0
    trimWhitespace:0 uncheck:0`,
  RichTextValue: `
    copy getEndIndex getLinkUrl()(n,n) getRuns getStartIndex getText getTextStyle()(n,n)`,
  RichTextValueBuilder: `
    build setLinkUrl(n,n,s)(s) setText(s) setTextStyle(n,n,TextStyle)(TextStyle)`,
  Selection: `
    getActiveRange:0 getActiveRangeList:0 getActiveSheet:0 getCurrentCell:0 getNextDataRange(Direction):0`,
  Sheet: `
    activate addDeveloperMetadata(s)(s,DeveloperMetadataVisibility)(s,s)(s,s,DeveloperMetadataVisibility):0
    appendRow([o]):0 asDataSourceSheet:0 autoResizeColumn(n):0 autoResizeColumns(n,n):0
    autoResizeRows(n,n):0 clear()(o):0 clearConditionalFormatRules:0 clearContents:0 clearFormats:0
    clearNotes:0 collapseAllColumnGroups:0 collapseAllRowGroups:0 copyTo(Spreadsheet):0
    createDeveloperMetadataFinder createTextFinder(s) deleteColumn(n):0 deleteColumns(n,n):0 deleteRow(n):0
    deleteRows(n,n):0 expandAllColumnGroups:0 expandAllRowGroups:0 expandColumnGroupsUpToDepth(n):0
    expandRowGroupsUpToDepth(n):0 getActiveCell:0 getActiveRange:0 getActiveRangeList:0 getBandings:0
    getCharts:0 getColumnGroup(n,n):0 getColumnGroupControlPosition:0 getColumnGroupDepth(n):0
    getColumnWidth(n):0 getConditionalFormatRules:0 getCurrentCell:0 getDataRange:0 getDataSourceFormulas:0
    getDataSourcePivotTables:0 getDataSourceTables:0 getDeveloperMetadata:0 getDrawings:0 getFilter:0
    getFormUrl:0 getFrozenColumns:0 getFrozenRows:0 getImages:0 getIndex:0 getLastColumn:0 getLastRow:0
    getMaxColumns:0 getMaxRows:0 getName:0 getNamedRanges:0 getParent:0 getPivotTables:0
    getProtections(ProtectionType):0 getRange(n,n)(n,n,n)(n,n,n,n)(s):0 getRangeList([s]):0
    getRowGroup(n,n):0 getRowGroupControlPosition:0 getRowGroupDepth(n):0 getRowHeight(n):0 getSelection:0
    getSheetId:0 getSheetName:0 getSheetValues(n,n,n,n):0 getSlicers:0 getTabColorObject:0 getType:0
    hasHiddenGridlines:0 hideColumn(Range):0 hideColumns(n)(n,n):0 hideRow(Range):0 hideRows(n)(n,n):0
    hideSheet:0 insertChart(EmbeddedChart):0 insertColumnAfter(n):0 insertColumnBefore(n):0
    insertColumns(n)(n,n):0 insertColumnsAfter(n,n):0 insertColumnsBefore(n,n):0
    insertImage(BlobSource,n,n)(BlobSource,n,n,n,n)(s,n,n)(s,n,n,n,n):0 insertRowAfter(n):0
    insertRowBefore(n):0 insertRows(n)(n,n):0 insertRowsAfter(n,n):0 insertRowsBefore(n,n):0
    insertSlicer(Range,n,n)(Range,n,n,n,n):0 isColumnHiddenByUser(n):0 isRightToLeft:0
    isRowHiddenByFilter(n):0 isRowHiddenByUser(n):0 isSheetHidden:0 moveColumns(Range,n):0
    moveRows(Range,n):0 newChart protect:0 removeChart(EmbeddedChart):0 setActiveRange(Range):0
    setActiveRangeList(RangeList):0 setActiveSelection(Range)(s):0
    setColumnGroupControlPosition(GroupControlTogglePosition):0 setColumnWidth(n,n):0
    setColumnWidths(n,n,n):0 setConditionalFormatRules([ConditionalFormatRule]):0 setCurrentCell(Range):0
    setFrozenColumns(n):0 setFrozenRows(n):0 setHiddenGridlines(b):0 setName(s):0 setRightToLeft(b):0
    setRowGroupControlPosition(GroupControlTogglePosition):0 setRowHeight(n,n):0 setRowHeights(n,n,n):0
    setRowHeightsForced(n,n,n):0 setTabColor(s):0 setTabColorObject(Color):0 showColumns(n)(n,n):0
    showRows(n)(n,n):0 showSheet:0 sort(n)(n,b):0 unhideColumn(Range):0 unhideRow(Range):0
    updateChart(EmbeddedChart):0`,
  SortSpec: `
    getBackgroundColor:0 getDataSourceColumn:0 getDimensionIndex:0 getForegroundColor:0 getSortOrder:0
    isAscending:0`,
  Spreadsheet: `
    addDeveloperMetadata(s)(s,DeveloperMetadataVisibility)(s,s)(s,s,DeveloperMetadataVisibility):0
    addEditor(s)(User):0 addEditors([s]):0 addMenu(s,[o]):0 addViewer(s)(User):0 addViewers([s]):0
    appendRow([o]):0 autoResizeColumn(n):0 copy(s):0 createDeveloperMetadataFinder createTextFinder(s)
    deleteActiveSheet:0 deleteColumn(n):0 deleteColumns(n,n):0 deleteRow(n):0 deleteRows(n,n):0
    deleteSheet(Sheet):0 duplicateActiveSheet:0 getActiveCell:0 getActiveRange:0 getActiveRangeList:0
    getActiveSheet getAs(s) getBandings:0 getBlob getColumnWidth(n):0 getCurrentCell:0 getDataRange:0
    getDataSourceFormulas:0 getDataSourcePivotTables:0 getDataSourceRefreshSchedules:0 getDataSourceSheets:0
    getDataSourceTables:0 getDataSources:0 getDeveloperMetadata:0 getEditors:0 getFormUrl:0
    getFrozenColumns:0 getFrozenRows:0 getId getImages:0 getIterativeCalculationConvergenceThreshold:0
    getLastColumn:0 getLastRow:0 getMaxIterativeCalculationCycles:0 getName:0 getNamedRanges:0 getNumSheets
    getOwner:0 getPredefinedSpreadsheetThemes:0 getProtections(ProtectionType):0 getRange(s):0
    getRangeByName(s) getRangeList([s]):0 getRecalculationInterval:0 getRowHeight(n):0 getSelection:0
    getSheetById(n) getSheetByName(s) getSheetId:0 getSheetName:0 getSheetValues(n,n,n,n):0 getSheets
    getSpreadsheetLocale:0 getSpreadsheetTheme:0 getSpreadsheetTimeZone:0 getUrl:0 getViewers:0
    hideColumn(Range):0 hideRow(Range):0 insertColumnAfter(n):0 insertColumnBefore(n):0
    insertColumnsAfter(n,n):0 insertColumnsBefore(n,n):0 insertDataSourceSheet(DataSourceSpec):0
    insertImage(BlobSource,n,n)(BlobSource,n,n,n,n)(s,n,n)(s,n,n,n,n):0 insertRowAfter(n):0
    insertRowBefore(n):0 insertRowsAfter(n,n):0 insertRowsBefore(n,n):0
    insertSheet()(n)(n,o)(o)(s)(s,n)(s,n,o)(s,o):0 insertSheetWithDataSourceTable(DataSourceSpec):0
    isColumnHiddenByUser(n):0 isIterativeCalculationEnabled:0 isRowHiddenByFilter(n):0
    isRowHiddenByUser(n):0 moveActiveSheet(n):0 moveChartToObjectSheet(EmbeddedChart):0
    refreshAllDataSources:0 removeEditor(s)(User):0 removeMenu(s):0 removeNamedRange(s):0
    removeViewer(s)(User):0 rename(s):0 renameActiveSheet(s):0 resetSpreadsheetTheme:0
    setActiveRange(Range):0 setActiveRangeList(RangeList):0 setActiveSelection(Range)(s):0
    setActiveSheet(Sheet)(Sheet,b):0 setColumnWidth(n,n):0 setCurrentCell(Range):0 setFrozenColumns(n):0
    setFrozenRows(n):0 setIterativeCalculationConvergenceThreshold(n):0 setIterativeCalculationEnabled(b):0
    setMaxIterativeCalculationCycles(n):0 setNamedRange(s,Range):0
    setRecalculationInterval(RecalculationInterval):0 setRowHeight(n,n):0 setSpreadsheetLocale(s):0
    setSpreadsheetTheme(SpreadsheetTheme):0 setSpreadsheetTimeZone(s):0 show(o):1 sort(n)(n,b):0
    toast(s)(s,s)(s,s,n):0 unhideColumn(Range):0 unhideRow(Range):0 updateMenu(s,[o]):0
    waitForAllDataExecutionsCompletion(n):0`,
  SpreadsheetApp: `
    create(s)(s,n,n):2 enableAllDataSourcesExecution:3 enableBigQueryExecution:3 enableLookerExecution flush
    getActive:0 getActiveRange:0 getActiveRangeList:0 getActiveSheet:0 getActiveSpreadsheet:0
    getCurrentCell:0 getSelection:0 getUi newCellImage newColor newConditionalFormatRule newDataSourceSpec
    newDataValidation newFilterCriteria newRichTextValue newTextStyle open(File):2 openById(s):2
    openByUrl(s):2 setActiveRange(Range) setActiveRangeList(RangeList):0 setActiveSheet(Sheet)(Sheet,b):0
    setActiveSpreadsheet(Spreadsheet) setCurrentCell(Range):0`,
  TextFinder: `
    findAll:0 findNext:0 findPrevious:0 getCurrentMatch:0 ignoreDiacritics(b):0 matchCase(b):0
    matchEntireCell(b):0 matchFormulaText(b):0 replaceAllWith(s):0 replaceWith(s):0 startFrom(Range):0
    useRegularExpression(b):0`,
  TextRotation: `
    getDegrees isVertical`,
  TextStyle: `
    copy getFontFamily getFontSize getForegroundColorObject isBold isItalic isStrikethrough isUnderline`,
  TextStyleBuilder: `
    build setBold(b) setFontFamily(s) setFontSize(n) setForegroundColor(s) setForegroundColorObject(Color)
    setItalic(b) setStrikethrough(b) setUnderline(b)`,
  ThemeColor: `
    getColorType:0 getThemeColorType:0`,
  Blob: `
    getAs(s)(s) copyBlob()() getBytes getContentType getDataAsString()(s) getName isGoogleType setBytes([n])
    setContentType(s) setContentTypeFromExtension setDataFromString(s)(s,s) setName(s)`,
  Browser: `
    inputBox(s)(s,ButtonSet)(s,s,ButtonSet):0 msgBox(s)(s,ButtonSet)(s,s,ButtonSet):0`,
  Logger: `
    clear getLog log(o)(s,o)`,
  Menu: `
    addItem(s,s) addSeparator addSubMenu(Menu) addToUi`,
  PromptResponse: `
    getResponseText getSelectedButton`,
  RgbColor: `
    asHexString getBlue getColorType getGreen getRed`,
  Session: `
    getActiveUser:4 getActiveUserLocale getEffectiveUser:4 getScriptTimeZone getTemporaryActiveUserKey`,
  Ui: `
    alert(s)(s,ButtonSet)(s,s,ButtonSet) createAddonMenu createMenu(s) prompt(s)(s,ButtonSet)(s,s,ButtonSet)
    showModalDialog(o,s):1 showModelessDialog(o,s):1 showSidebar(o):1`,
  User: `
    getEmail`,
  Cache: `
    get(s) getAll([s]) put(s,s)(s,s,n) putAll(o)(o,n) remove(s) removeAll([s])`,
  CacheService: `
    getDocumentCache getScriptCache getUserCache`,
  ContentService: `
    createTextOutput()(s)`,
  TextOutput: `
    append(s) clear downloadAsFile(s) getContent getFileName getMimeType setContent(s) setMimeType(MimeType)`,
  HtmlOutput: `
    addMetaTag(s,s) append(s) appendUntrusted(s) asTemplate clear getAs(s) getBlob getContent getFaviconUrl
    getHeight getMetaTags getTitle getWidth setContent(s) setFaviconUrl(s) setHeight(n)
    setSandboxMode(SandboxMode) setTitle(s) setWidth(n) setXFrameOptionsMode(XFrameOptionsMode)`,
  HtmlOutputMetaTag: `
    getContent getName`,
  HtmlService: `
    createHtmlOutput()(BlobSource)(s) createHtmlOutputFromFile(s) createTemplate(BlobSource)(s)
    createTemplateFromFile(s) getUserAgent`,
  HtmlTemplate: `
    evaluate getCode getCodeWithComments getRawContent`,
  Lock: `
    hasLock releaseLock tryLock(n) waitLock(n)`,
  LockService: `
    getDocumentLock getScriptLock getUserLock`,
  MailApp: `
    getRemainingDailyQuota:5 sendEmail(o)(s,s,s)(s,s,s,o)(s,s,s,s):5`,
  Properties: `
    deleteAllProperties deleteProperty(s) getKeys getProperties getProperty(s) setProperties(o)(o,b)
    setProperty(s,s)`,
  PropertiesService: `
    getDocumentProperties getScriptProperties getUserProperties`,
  AuthorizationInfo: `
    getAuthorizationStatus getAuthorizationUrl getAuthorizedScopes`,
  ClockTriggerBuilder: `
    after(n) at(d) atDate(n,n,n) atHour(n) create everyDays(n) everyHours(n) everyMinutes(n) everyWeeks(n)
    inTimezone(s) nearMinute(n) onMonthDay(n) onWeekDay(Weekday)`,
  ScriptApp: `
    deleteTrigger(Trigger):6 getAuthorizationInfo(AuthMode)(AuthMode,[s]) getIdentityToken
    getInstallationSource getOAuthToken getProjectTriggers:6 getScriptId getService
    getUserTriggers(Document)(Form)(Spreadsheet):6 invalidateAuth newStateToken newTrigger(s):6
    requireAllScopes(AuthMode) requireScopes(AuthMode,[s])`,
  Service: `
    getUrl isEnabled`,
  SpreadsheetTriggerBuilder: `
    create onChange onEdit onFormSubmit onOpen`,
  Trigger: `
    getEventType:6 getHandlerFunction:6 getTriggerSource:6 getTriggerSourceId:6 getUniqueId:6`,
  TriggerBuilder: `
    forDocument(Document)(s):7 forForm(Form)(s):8 forSpreadsheet(Spreadsheet)(s):0 forUserCalendar(s):9
    timeBased:6`,
  HTTPResponse: `
    getAllHeaders getAs(s) getBlob getContent getContentText()(s) getHeaders getResponseCode`,
  UrlFetchApp: `
    fetch(s)(s,o):10 fetchAll([o]):10 getRequest(s)(s,o):10`,
  Utilities: `
    base64Decode(s)(s,Charset) base64DecodeWebSafe(s)(s,Charset) base64Encode([n])(s)(s,Charset)
    base64EncodeWebSafe([n])(s)(s,Charset)
    computeDigest(DigestAlgorithm,[n])(DigestAlgorithm,s)(DigestAlgorithm,s,Charset)
    computeHmacSha256Signature([n],[n])(s,s)(s,s,Charset)
    computeHmacSignature(MacAlgorithm,[n],[n])(MacAlgorithm,s,s)(MacAlgorithm,s,s,Charset)
    computeRsaSha1Signature(s,s)(s,s,Charset) computeRsaSha256Signature(s,s)(s,s,Charset)
    computeRsaSignature(RsaAlgorithm,s,s)(RsaAlgorithm,s,s,Charset) formatDate(d,s,s) formatString(s,o)
    getUuid gzip(BlobSource)(BlobSource,s) newBlob([n])([n],s)([n],s,s)(s)(s,s)(s,s,s) parseCsv(s)(s,s)
    parseDate(s,s,s) sleep(n) ungzip(BlobSource) unzip(BlobSource) zip([BlobSource])([BlobSource],s)`,
  DriveApp: `
    continueFileIterator continueFolderIterator createFile createFolder createShortcut
    createShortcutForTargetIdAndResourceKey enforceSingleParent getFileById getFileByIdAndResourceKey
    getFiles getFilesByName getFilesByType getFolderById getFolderByIdAndResourceKey getFolders
    getFoldersByName getRootFolder getStorageLimit getStorageUsed getTrashedFiles getTrashedFolders
    searchFiles searchFolders`,
  DocumentApp: `
    create getActiveDocument getUi openById openByUrl`,
  GmailApp: `
    createDraft createLabel deleteLabel getAliases getDraft getDraftMessages getDrafts getInboxThreads
    getInboxUnreadCount getMessageById getMessagesForThread getMessagesForThreads getPriorityInboxThreads
    getPriorityInboxUnreadCount getSpamThreads getSpamUnreadCount getStarredThreads getStarredUnreadCount
    getThreadById getTrashThreads getUserLabelByName getUserLabels markMessageRead markMessageUnread
    markMessagesRead markMessagesUnread markThreadImportant markThreadRead markThreadUnimportant
    markThreadUnread markThreadsImportant markThreadsRead markThreadsUnimportant markThreadsUnread
    moveMessageToTrash moveMessagesToTrash moveThreadToArchive moveThreadToInbox moveThreadToSpam
    moveThreadToTrash moveThreadsToArchive moveThreadsToInbox moveThreadsToSpam moveThreadsToTrash
    refreshMessage refreshMessages refreshThread refreshThreads search sendEmail
    setCurrentMessageAccessToken starMessage starMessages unstarMessage unstarMessages`,
  CalendarApp: `
    createAllDayEvent createAllDayEventSeries createCalendar createEvent createEventFromDescription
    createEventSeries getAllCalendars getAllOwnedCalendars getCalendarById getCalendarsByName getColor
    getDefaultCalendar getDescription getEventById getEventSeriesById getEvents getEventsForDay getId
    getName getOwnedCalendarById getOwnedCalendarsByName getTimeZone isHidden isMyPrimaryCalendar
    isOwnedByMe isSelected newRecurrence setColor setDescription setHidden setName setSelected setTimeZone
    subscribeToCalendar`,
  FormApp: `
    create createCheckboxGridValidation createCheckboxValidation createFeedback createGridValidation
    createParagraphTextValidation createTextValidation getActiveForm getUi openById openByUrl`,
  SlidesApp: `
    create getActivePresentation getUi newAffineTransformBuilder openById openByUrl`,
  LanguageApp: `
    translate`,
  Charts: `
    newAreaChart newBarChart newColumnChart newDataTable newDataViewDefinition newLineChart newPieChart
    newScatterChart newTableChart newTextStyle`,
  XmlService: `
    createCdata createComment createDocType createDocument createElement createText getCompactFormat
    getNamespace getNoNamespace getPrettyFormat getRawFormat getXmlNamespace parse`,
  Maps: `
    decodePolyline encodePolyline newDirectionFinder newElevationSampler newGeocoder newStaticMap
    setAuthentication`,
  GroupsApp: `
    getGroupByEmail getGroups`,
  Jdbc: `
    getCloudSqlConnection getConnection newDate newTime newTimestamp parseDate parseTime parseTimestamp`,
};
