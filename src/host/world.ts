/**
 * The outside world of the local Apps Script: workbooks, people, clock, mail, web, properties, cache, locks,
 * triggers. Everything is plain data in memory; persistence is somebody else's.
 *
 *   const world = new World({ now?: () => Date, guest?: string });   // guest: path of guest.js
 *   const book = world.createWorkbook({ name, owner });              // es_MX, America/Mexico_City, one tab
 *   world.addWorkbook(book)                                          // one read from a file
 *   world.run({ project, workbookId, user, entry, args, kind })      // Outcome, synchronous
 *   await world.runInWorker(options, ask)                            // same, in a worker: really interleaved
 *   world.type({ project?, workbookId, sheetId, row, column, values, user })  // what a person types; fires onEdit
 *   world.onOpen({ project, workbookId, user, authMode? })           // runs onOpen; the menus are in Outcome.ui
 *   world.menu(workbookId)                                           // the menus the last onOpen left
 *   world.changed(book)                                              // call after changing a workbook by hand
 *   world.subscribe((change) => …)                                   // returns the unsubscriber
 *   world.setNow(date | undefined), world.now()
 *   world.outbox, world.web, world.properties, world.cache, world.locks, world.triggers
 */
