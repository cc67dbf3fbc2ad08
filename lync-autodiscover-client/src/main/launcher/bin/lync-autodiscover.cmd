@echo off
rem Starts lync-autodiscover as quickly as the Java that is found here can: with an archive of its classes, which --train
rem makes. Without one it starts as well. JAVA_HOME is the Java to use, else java of the path; archives are kept in
rem LYNC_AUTODISCOVER_CACHE, else below LOCALAPPDATA.
setlocal EnableExtensions DisableDelayedExpansion
set "JAR=%~dp0..\lib\lync-autodiscover.jar"

set "HOME_OF_JAVA="
if exist "%~dp0..\runtime\bin\java.exe" set "HOME_OF_JAVA=%~dp0..\runtime"
if not defined HOME_OF_JAVA if defined JAVA_HOME set "HOME_OF_JAVA=%JAVA_HOME%"
if not defined HOME_OF_JAVA for /f "delims=" %%F in ('where java 2^>nul') do if not defined HOME_OF_JAVA for %%G in ("%%~dpF..") do set "HOME_OF_JAVA=%%~fG"
if not defined HOME_OF_JAVA (
  echo lync-autodiscover: there is no java on the path, and JAVA_HOME is not set 1>&2
  exit /b 3
)
if not exist "%HOME_OF_JAVA%\bin\java.exe" (
  echo lync-autodiscover: there is no bin\java.exe in %HOME_OF_JAVA% 1>&2
  exit /b 3
)

set "VERSION="
if exist "%HOME_OF_JAVA%\release" for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%HOME_OF_JAVA%\release"') do set "VERSION=%%~V"
if defined VERSION set "VERSION=%VERSION:"=%"

set "CACHE=%LYNC_AUTODISCOVER_CACHE%"
if not defined CACHE if defined LOCALAPPDATA set "CACHE=%LOCALAPPDATA%\lync-autodiscover"

rem The name says for which jar and which Java an archive is, by their size and time.
set "ARCHIVE="
if defined VERSION if defined CACHE for %%J in ("%JAR%") do for %%M in ("%HOME_OF_JAVA%\lib\modules") do set "ARCHIVE=%VERSION%-%%~zJ-%%~tJ-%%~zM-%%~tM"
if defined ARCHIVE set "ARCHIVE=%ARCHIVE: =.%"
if defined ARCHIVE set "ARCHIVE=%ARCHIVE::=.%"
if defined ARCHIVE set "ARCHIVE=%ARCHIVE:/=.%"
if defined ARCHIVE set "ARCHIVE=%CACHE%\%ARCHIVE%.archive"

set "QUIET=-Xlog:disable -XX:-PrintWarnings"
set "BRIEF=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn8m"
set "USE=-XX:SharedArchiveFile"
set "MAKE=-XX:ArchiveClassesAtExit"
if defined VERSION if %VERSION% GEQ 25 set "USE=-XX:AOTCache"
if defined VERSION if %VERSION% GEQ 25 set "MAKE=-XX:AOTCacheOutput"

if "%~1"=="--train" if "%~2"=="" goto train

rem Many addresses are no brief process.
echo(%* | findstr /c:"--file" /c:"--read" /c:"--jobs" /c:"--serve" /c:" @" >nul && set "BRIEF="
if defined ARCHIVE if exist "%ARCHIVE%" (
  "%HOME_OF_JAVA%\bin\java.exe" %QUIET% %BRIEF% "%USE%=%ARCHIVE%" -jar "%JAR%" %*
  exit /b
)
"%HOME_OF_JAVA%\bin\java.exe" %QUIET% %BRIEF% -jar "%JAR%" %*
exit /b

:train
if not defined ARCHIVE (
  echo lync-autodiscover: %HOME_OF_JAVA% does not say which Java it is, or there is no folder for the archive 1>&2
  exit /b 3
)
if not exist "%CACHE%" mkdir "%CACHE%"
"%HOME_OF_JAVA%\bin\java.exe" %QUIET% %BRIEF% "%MAKE%=%ARCHIVE%.%RANDOM%" -cp "%JAR%" io.github.lyncautodiscover.client.cli.Training >nul 2>&1
for %%N in ("%ARCHIVE%.*") do move /y "%%N" "%ARCHIVE%" >nul 2>&1
if not exist "%ARCHIVE%" (
  echo lync-autodiscover: could not make %ARCHIVE% 1>&2
  exit /b 3
)
echo %ARCHIVE%
