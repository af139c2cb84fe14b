# Finds LibreOffice's SDK where Linux, Windows and macOS put it (or where LIBREOFFICE_SDK points).
#   LibreOfficeSDK_ROOT, LibreOfficeSDK_UNOIDL_WRITE, LibreOfficeSDK_CPPUMAKER, LibreOfficeSDK_TYPES; target LibreOffice::SDK
find_path(LibreOfficeSDK_ROOT include/cppuhelper/implbase2.hxx
    HINTS ${LIBREOFFICE_SDK} $ENV{OO_SDK_HOME}
    PATHS /usr/lib/libreoffice/sdk /usr/lib64/libreoffice/sdk /opt/libreoffice/sdk "C:/Program Files/LibreOffice/sdk"
          "/Applications/LibreOffice.app/Contents/MacOS/sdk" "$ENV{HOME}/LibreOffice_SDK"
    NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_UNOIDL_WRITE unoidl-write HINTS ${LibreOfficeSDK_ROOT}/bin NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_CPPUMAKER cppumaker HINTS ${LibreOfficeSDK_ROOT}/bin NO_DEFAULT_PATH)
find_file(LibreOfficeSDK_TYPES types.rdb
    HINTS ${LibreOfficeSDK_ROOT}/../program ${LibreOfficeSDK_ROOT}/../../Resources ${LibreOfficeSDK_ROOT}/../Resources NO_DEFAULT_PATH)
find_file(LibreOfficeSDK_OFFICE_TYPES offapi.rdb
    HINTS ${LibreOfficeSDK_ROOT}/../program/types ${LibreOfficeSDK_ROOT}/../Resources/types NO_DEFAULT_PATH)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK
    REQUIRED_VARS LibreOfficeSDK_ROOT LibreOfficeSDK_UNOIDL_WRITE LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_TYPES LibreOfficeSDK_OFFICE_TYPES
    REASON_FAILURE_MESSAGE "Install the SDK (Debian: apt-get install libreoffice-dev) or set LIBREOFFICE_SDK to its folder")

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOffice::SDK)
    add_library(LibreOffice::SDK INTERFACE IMPORTED)
    target_include_directories(LibreOffice::SDK SYSTEM INTERFACE ${LibreOfficeSDK_ROOT}/include)
    if(WIN32)
        target_compile_definitions(LibreOffice::SDK INTERFACE WNT WIN32 CPPU_ENV=msci)
        target_link_directories(LibreOffice::SDK INTERFACE ${LibreOfficeSDK_ROOT}/lib)
        target_link_libraries(LibreOffice::SDK INTERFACE icppuhelper icppu isalhelper isal)
    else()
        target_compile_definitions(LibreOffice::SDK INTERFACE UNX CPPU_ENV=gcc3 _REENTRANT $<IF:$<PLATFORM_ID:Darwin>,MACOSX,LINUX>)
        target_link_directories(LibreOffice::SDK INTERFACE ${LibreOfficeSDK_ROOT}/lib)
        target_link_libraries(LibreOffice::SDK INTERFACE uno_cppuhelpergcc3 uno_cppu uno_salhelpergcc3 uno_sal)
    endif()
endif()
