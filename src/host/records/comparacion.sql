-- Compara los tableros: lo mismo que dice la pestaña «Tablero nacional», calculado desde las actividades.
-- Se ejecuta sin cambios en BigQuery y en DuckDB (después de cargar.duckdb.sql).
WITH actividad AS (
  SELECT
    clave_entidad,
    ejercicio,
    compromiso,
    peso,
    evidencias,
    atrasada,
    estado = 'Cancelada' AS cancelada,
    LEAST(1.0, GREATEST(0.0, COALESCE(avance, 0.0))) AS avance,
    CASE WHEN estado = 'Verificada' THEN 1.0 ELSE 0.0 END AS verificado,
    UNIX_DATE(fecha_corte) AS hoy,
    UNIX_DATE(COALESCE(inicio_original, inicio)) AS inicio,
    UNIX_DATE(COALESCE(fin_original, fin)) AS fin,
    UNIX_DATE(fin) AS fin_actual
  FROM actividades
),
-- lo que pide el calendario original de una actividad: de 0 antes de empezar a 1 en su último día
esperada AS (
  SELECT
    clave_entidad,
    ejercicio,
    compromiso,
    peso,
    avance,
    verificado,
    CASE
      WHEN inicio IS NULL OR fin IS NULL THEN 0.0
      WHEN fin < inicio THEN CASE WHEN (fin_actual IS NULL OR fin <> fin_actual) AND hoy > fin THEN 1.0 ELSE 0.0 END
      WHEN hoy < inicio THEN 0.0
      ELSE LEAST(1.0, (hoy - inicio + 1.0) / (fin - inicio + 1.0))
    END AS esperado
  FROM actividad
  WHERE NOT cancelada
),
-- los pesos escritos cuentan si todas tienen uno y suman el 100 %; si no, todas pesan igual
pesos AS (
  SELECT
    clave_entidad,
    ejercicio,
    compromiso,
    COUNT(*) AS cuantas,
    COUNT(peso) = COUNT(*) AND MIN(peso) >= 0 AND ABS(SUM(peso) - 1) < 0.005 AS escritos
  FROM esperada
  GROUP BY clave_entidad, ejercicio, compromiso
),
pesada AS (
  SELECT
    esperada.clave_entidad,
    esperada.ejercicio,
    esperada.compromiso,
    esperada.avance,
    esperada.verificado,
    esperada.esperado,
    CASE WHEN pesos.escritos THEN esperada.peso ELSE 1.0 / pesos.cuantas END AS peso
  FROM esperada
  JOIN pesos
    ON pesos.clave_entidad = esperada.clave_entidad
    AND pesos.ejercicio = esperada.ejercicio
    AND pesos.compromiso = esperada.compromiso
),
por_compromiso AS (
  SELECT
    clave_entidad,
    ejercicio,
    compromiso,
    SUM(avance * peso) / SUM(peso) AS reportado,
    SUM(verificado * peso) / SUM(peso) AS verificado,
    SUM(esperado * peso) / SUM(peso) AS esperado
  FROM pesada
  GROUP BY clave_entidad, ejercicio, compromiso
),
cuentas AS (
  SELECT
    clave_entidad,
    ejercicio,
    compromiso,
    COUNT(*) AS actividades,
    SUM(CASE WHEN atrasada THEN 1 ELSE 0 END) AS atrasadas,
    SUM(CASE WHEN avance > 0 AND evidencias = 0 AND NOT cancelada THEN 1 ELSE 0 END) AS sin_evidencia
  FROM actividad
  GROUP BY clave_entidad, ejercicio, compromiso
),
-- todos los compromisos cuentan igual; el que no tiene actividades es 0, y el que las tiene todas canceladas no cuenta
compromiso AS (
  SELECT
    compromisos.clave_entidad,
    compromisos.ejercicio,
    COALESCE(cuentas.actividades, 0) AS actividades,
    COALESCE(cuentas.atrasadas, 0) AS atrasadas,
    COALESCE(cuentas.sin_evidencia, 0) AS sin_evidencia,
    CASE WHEN cuentas.actividades IS NULL THEN 0.0 ELSE por_compromiso.reportado END AS reportado,
    CASE WHEN cuentas.actividades IS NULL THEN 0.0 ELSE por_compromiso.verificado END AS verificado,
    CASE WHEN cuentas.actividades IS NULL THEN 0.0 ELSE por_compromiso.esperado END AS esperado
  FROM compromisos
  LEFT JOIN cuentas
    ON cuentas.clave_entidad = compromisos.clave_entidad
    AND cuentas.ejercicio = compromisos.ejercicio
    AND cuentas.compromiso = compromisos.id
  LEFT JOIN por_compromiso
    ON por_compromiso.clave_entidad = compromisos.clave_entidad
    AND por_compromiso.ejercicio = compromisos.ejercicio
    AND por_compromiso.compromiso = compromisos.id
)
SELECT
  plan.clave_entidad,
  plan.entidad,
  plan.ejercicio,
  plan.fecha_corte,
  COUNT(compromiso.clave_entidad) AS compromisos,
  COALESCE(SUM(compromiso.actividades), 0) AS actividades,
  ROUND(COALESCE(AVG(compromiso.reportado), 0), 4) AS reportado,
  ROUND(COALESCE(AVG(compromiso.verificado), 0), 4) AS verificado,
  ROUND(COALESCE(AVG(compromiso.esperado), 0), 4) AS esperado,
  COALESCE(SUM(compromiso.atrasadas), 0) AS atrasadas,
  COALESCE(SUM(compromiso.sin_evidencia), 0) AS sin_evidencia
FROM plan
LEFT JOIN compromiso
  ON compromiso.clave_entidad = plan.clave_entidad
  AND compromiso.ejercicio = plan.ejercicio
GROUP BY plan.clave_entidad, plan.entidad, plan.ejercicio, plan.fecha_corte
ORDER BY plan.clave_entidad, plan.ejercicio;
